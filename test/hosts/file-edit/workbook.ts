import { applyEdits } from "../../../src/hosts/file/edit/apply";
import { openPackage, type Package } from "../../../src/hosts/file/package";
import { reader } from "../../../src/hosts/file/read/reader";
import type { Edit } from "../../../src/workbook/edit";
import type { Snapshot } from "../../../src/workbook/snapshot";

/** Small workbooks written out as XML, so that a test can say what the XML is afterwards. */

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface More {
  /** In the workbook part, before and after its sheets. */
  readonly lead?: string;
  readonly tail?: string;
  /** The inside of the styles part; without it the workbook has none. */
  readonly styles?: string;
  /** Relationships of the workbook besides sheets and styles: type and target. */
  readonly related?: readonly (readonly [type: string, target: string])[];
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook with these sheets, each given by the inside of its `<worksheet>`. */
export function workbookOf(sheets: Readonly<Record<string, string>>, more: More = {}): Package {
  const names = Object.keys(sheets);
  const related: (readonly [string, string])[] = [
    ...names.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ...(more.styles === undefined ? [] : ([["styles", "styles.xml"]] as const)),
    ...(more.related ?? []),
  ];
  const entries = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return packageOf({
    "[Content_Types].xml": contentTypes(names.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${more.lead ?? ""}` +
      `<sheets>${entries.join("")}</sheets>${more.tail ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(related),
    ...Object.fromEntries(
      Object.values(sheets).map((inside, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(inside)]),
    ),
    ...(more.styles === undefined
      ? {}
      : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${more.styles}</styleSheet>` }),
    ...more.parts,
  });
}

export function worksheet(inside: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
}

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join("")}</Types>`
  );
}

export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Package {
  const bytes = (content: string | Uint8Array) =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  return openPackage(new Map(Object.entries(parts).map(([name, content]) => [name, bytes(content)])));
}

/** The inside of the first sheet's `<worksheet>` after the edits, or of the sheet named. */
export function edited(before: Package, ...edits: Edit[]): string {
  return insideOf(applyEdits(before, edits));
}

export function insideOf(pkg: Package, sheet = pkg.sheets[0]!.name): string {
  const { part } = pkg.sheets.find(({ name }) => name === sheet)!;
  return /^<worksheet[^>]*>([\s\S]*)<\/worksheet>$/.exec(pkg.text(part))![1]!;
}

/** The part between the tags of the element of that name, or "" where there is none. */
export function between(text: string, name: string): string {
  return new RegExp(`<${name}\\b[^>]*?(?:/>|>([\\s\\S]*?)</${name}>)`).exec(text)?.[1] ?? "";
}

export function read(pkg: Package, sheet = pkg.sheets[0]!.name): Snapshot {
  return reader(pkg).read(sheet, { layout: true });
}

/** Parts that are not the very same bytes in both, gone and new ones among them. */
export function changedParts(before: Package, after: Package): string[] {
  const names = new Set([...before.parts.keys(), ...after.parts.keys()]);
  return [...names].filter((name) => before.parts.get(name) !== after.parts.get(name)).sort();
}

export function refusal(doing: () => unknown): unknown {
  try {
    doing();
  } catch (error) {
    return error;
  }
  return "it was not refused";
}
