import { builtinModules } from "node:module";
import { posix } from "node:path";

/** Which rooms of src a room may import besides itself: a whole room, or one file of it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  workbook: [],
  values: [],
  "hosts/*": ["workbook"],
  forms: ["workbook", "values"],
  notes: ["workbook"],
  audit: ["workbook", "values", "forms", "notes"],
  rules: ["audit", "forms", "values", "workbook/cell", "workbook/snapshot", "workbook/steps"],
  summary: ["workbook", "values", "forms", "notes", "audit"],
  selfcheck: ["workbook"],
  library: ["forms", "values"],
  listing: ["workbook", "forms", "values", "rules/readers/indicator-items"],
  word: [
    "workbook",
    "hosts/file/foreign",
    "hosts/file/zip",
    "hosts/file/relationships",
    "hosts/file/unreadable",
    "hosts/file/xml-bytes",
  ],
  foreign: [
    "workbook",
    "values/once-per",
    "forms/draw/free-name",
    "hosts/file/open",
    "hosts/file/zip",
    "hosts/file/unreadable",
    "hosts/file/xml",
    "hosts/file/xml-bytes",
    "hosts/file/dates",
    "hosts/file/password/compound",
  ],
  import: [
    "workbook",
    "values",
    "forms",
    "notes",
    "word",
    "foreign",
    "hosts/file/open",
    "hosts/file/zip",
    "hosts/file/password/unlock",
  ],
  carry: ["workbook", "values", "forms", "import"],
  submission: ["workbook", "values", "forms", "audit"],
  printing: ["workbook", "forms"],
  live: ["workbook", "forms", "notes", "audit"],
  taskpane: [
    "workbook",
    "values",
    "forms",
    "rules",
    "audit",
    "summary",
    "notes",
    "live",
    "library",
    "listing",
    "import",
    "carry",
    "foreign/endings",
    "selfcheck",
    "submission",
    "templates/load",
    "templates/own-sets",
  ],
  templates: [
    "forms/schema",
    "forms/compile",
    "forms/definition",
    "forms/problems",
    "forms/understand/vocabulary",
  ],
};

/** Where everything is put together: these load template sets and hosts, and nobody imports them. */
const ENTRIES = ["cli", "commands", "excel", "web", "wps"];

/** Libraries that stay inside one room, because the rest must not depend on what they can do. */
const LIBRARY_ROOM: Readonly<Record<string, string>> = {
  "@e965": "foreign",
  "@noble": "hosts/file",
  "@xmldom": "word",
  hucre: "hosts/file",
};

/** What is wrong with an import, and what to do instead; undefined when nothing is. `file` as in src/forms/find.ts. */
export function offence(file: string, imported: string): string | undefined {
  const room = roomOf(file);
  if (room === undefined) {
    return `${file} stands in no room that test/architecture/directions.ts knows. Put it into one, or say there what its room may import.`;
  }
  if (!imported.startsWith(".")) return libraryOffence(file, room, imported);
  const target = posix.join(posix.dirname(file), imported);
  const targetRoom = roomOf(target);
  if (targetRoom === room || ENTRIES.includes(room)) return undefined;
  if (!target.startsWith("src/")) {
    return `${file} imports ${imported}, which is outside src. What ships must not lean on what does not: move it into src.`;
  }
  const allowed = MAY_IMPORT[room] ?? MAY_IMPORT[room.replace(/\/.*/, "/*")] ?? [];
  const path = target.replace(/^src\//, "").replace(/\.tsx?$/, "");
  if (allowed.some((one) => path === one || path.startsWith(`${one}/`))) return undefined;
  const may =
    allowed.length > 0
      ? `src/${room} may import only ${allowed.join(", ")}`
      : `src/${room} imports no other room`;
  return `${file} imports ${imported}: ${may}. Let the caller hand it in as an argument, or move what both need into ${lowest(allowed, room)}.`;
}

function libraryOffence(file: string, room: string, imported: string): string | undefined {
  if (room !== "cli" && (imported.startsWith("node:") || builtinModules.includes(imported))) {
    return `${file} imports ${imported}: src outside cli also runs in browsers. Do that in src/cli and hand the result in as an argument.`;
  }
  const home = LIBRARY_ROOM[imported.split("/")[0]!];
  if (home !== undefined && home !== room) {
    return `${file} imports ${imported}: that library stays inside src/${home}. Use what src/${home} exports.`;
  }
  return undefined;
}

function lowest(allowed: readonly string[], room: string): string {
  return `src/${allowed.find((one) => !one.includes("/")) ?? room}`;
}

/** src/hosts/file/open.ts → hosts/file, src/forms/find.ts → forms; undefined for a room nobody knows. */
function roomOf(path: string): string | undefined {
  const [, room = "", next] = path.split("/");
  if (!path.startsWith("src/")) return undefined;
  if (room === "hosts") return next && path.split("/").length > 3 ? `hosts/${next}` : undefined;
  return room in MAY_IMPORT || ENTRIES.includes(room) ? room : undefined;
}
