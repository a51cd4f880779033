import { strToU8, zipSync } from "fflate";

const OPEN_XML = "http://schemas.openxmlformats.org";
const MAIN = `xmlns:x="${OPEN_XML}/spreadsheetml/2006/main"`;
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook as valid as Excel's own, but nothing in it is where or how Excel writes it: every element carries the
 * prefix x:, parts have other names and addresses from the root, and dates count from 1904.
 */
export function byOtherProgram(sheet: string): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${OPEN_XML}/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/book/tables/one.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/book/looks.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": links([["officeDocument", "/book/main.xml"]]),
    "book/main.xml":
      `<x:workbook ${MAIN} xmlns:rel="${OFFICE}"><x:workbookPr date1904="true"/>` +
      `<x:sheets><x:sheet name="${sheet}" sheetId="7" rel:id="link1"/></x:sheets></x:workbook>`,
    "book/_rels/main.xml.rels": links([
      ["worksheet", "/book/tables/one.xml"],
      ["styles", "looks.xml"],
    ]),
    "book/tables/one.xml": `<x:worksheet ${MAIN}><x:sheetData></x:sheetData></x:worksheet>`,
    "book/looks.xml":
      `<x:styleSheet ${MAIN}><x:fonts><x:font/></x:fonts><x:fills><x:fill/></x:fills><x:borders><x:border/></x:borders>` +
      `<x:cellStyleXfs><x:xf/></x:cellStyleXfs><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>`,
  };
  const head = '<?xml version="1.0" encoding="utf-8"?>';
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(head + xml)])));
}

function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="link${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${all.join("")}</Relationships>`;
}
