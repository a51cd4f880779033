import { theme } from "./blank-theme";
import { encodeXml } from "./xml-bytes";
import type { Parts } from "./zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument";

/** The parts of a new workbook without sheets, in 宋体 11, with nothing in them about who made it. */
export function blankParts(): Parts {
  const texts: [string, string][] = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook()],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["styles", "styles.xml"],
        ["theme", "theme/theme1.xml"],
      ]),
    ],
    ["xl/styles.xml", styles()],
    ["xl/theme/theme1.xml", theme()],
  ];
  return new Map(texts.map(([part, xml]) => [part, encodeXml(HEAD + xml)]));
}

function contentTypes(): string {
  const overrides = [
    ["/xl/workbook.xml", `${TYPE}.spreadsheetml.sheet.main+xml`],
    ["/xl/styles.xml", `${TYPE}.spreadsheetml.styles+xml`],
    ["/xl/theme/theme1.xml", `${TYPE}.theme+xml`],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbook(): string {
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
    `<sheets></sheets><calcPr calcId="191029"/></workbook>`
  );
}

function styles(): string {
  const line = "<left/><right/><top/><bottom/><diagonal/>";
  const xf = (ofStyle: string) =>
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"${ofStyle}><alignment vertical="center"/></xf>`;
  return (
    `<styleSheet xmlns="${MAIN}">` +
    `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border>${line}</border></borders>` +
    `<cellStyleXfs count="1">${xf("")}</cellStyleXfs><cellXfs count="1">${xf(' xfId="0"')}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>` +
    `<dxfs count="0"/></styleSheet>`
  );
}
