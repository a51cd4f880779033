import { strToU8, zipSync } from "fflate";
import { openFile } from "../../../src/hosts/file/open";
import type { Snapshot } from "../../../src/workbook/snapshot";

const OPEN_XML = "http://schemas.openxmlformats.org";
const MAIN = `${OPEN_XML}/spreadsheetml/2006/main`;
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a test wants to be special about a file; all of it is XML as it stands within the element named. */
export interface Special {
  /** Name of a sheet → what is in its `<worksheet>`; one sheet `表` without anything, if not said. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** In `<sst>`. */
  readonly strings?: string;
  /** In `<styleSheet>`. */
  readonly styles?: string;
  /** In `<workbook>` before the sheets. */
  readonly workbook?: string;
  /** In `<definedNames>`. */
  readonly names?: string;
  /** More attributes of the sheets by their names: `state="hidden"`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The parts of an ordinary workbook but for what is special about it. */
export function parts(special: Special = {}): Record<string, string> {
  const sheets = Object.entries(special.sheets ?? { 表: "<sheetData/>" });
  const tabs = sheets.map(([name], i) => {
    const more = special.attributes?.[name] ?? "";
    return `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}" ${more}/>`;
  });
  const targets: [type: string, target: string][] = [
    ...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
    ["sharedStrings", "sharedStrings.xml"],
    ["styles", "styles.xml"],
  ];
  return {
    "[Content_Types].xml":
      `<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${special.workbook ?? ""}<sheets>${tabs.join("")}</sheets>` +
      `<definedNames>${special.names ?? ""}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(targets),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${special.strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${special.styles ?? ""}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(([, xml], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
  };
}

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${all.join("")}</Relationships>`;
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { level: 1 });
}

/** Styles 0, 1, 2 … with these number formats: an id, or a code written out. */
export function formats(...wanted: readonly (number | string)[]): string {
  const own = wanted.map((one, i) =>
    typeof one === "string" ? `<numFmt numFmtId="${200 + i}" formatCode="${one}"/>` : "",
  );
  const xfs = wanted.map((one, i) => `<xf numFmtId="${typeof one === "string" ? 200 + i : one}"/>`);
  return `<numFmts>${own.join("")}</numFmts><cellXfs>${xfs.join("")}</cellXfs>`;
}

/** The first sheet of the workbook as read, layout and all. */
export async function readFirst(file: Readonly<Record<string, string | Uint8Array>>): Promise<Snapshot> {
  const workbook = openFile(zipped(file));
  const [first] = await workbook.sheets();
  const [snapshot] = await workbook.read([first!.name], { layout: true });
  return snapshot!;
}

/** A sheet with these rows, as read. */
export async function readRows(rows: string, special: Special = {}): Promise<Snapshot["rows"]> {
  return (await readFirst(parts({ ...special, sheets: { 表: `<sheetData>${rows}</sheetData>` } }))).rows;
}

/** The cells of a row, as read. */
export async function readCells(cells: string, special: Special = {}) {
  return (await readRows(`<row r="1">${cells}</row>`, special))[0];
}
