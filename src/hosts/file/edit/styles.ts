import { declare, dialectOf, freePart, relate } from "./package-parts";
import { rootOf, type Draft } from "./draft";
import { openStyles, type Styles } from "./style-lists";

/** The styles part, made where the workbook has none. */
export function stylesOf(draft: Draft): Styles {
  draft.styles ??= openStyles(rootOf(draft, draft.origin.stylesPart ?? createStyles(draft)));
  return draft.styles;
}

/** Gives a workbook without styles the part it would have had in a new one; gives its name. */
function createStyles(draft: Draft): string {
  const part = freePart(draft, (number) => (number === 1 ? "styles.xml" : `styles${number}.xml`));
  const { main } = dialectOf(draft);
  draft.parts.set(part, new TextEncoder().encode(emptyStyles(main)));
  relate(draft, "styles", part);
  declare(draft, part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
  return part;
}

/** The two fills are fixed: readers take 0 for none and 1 for grey dots, whatever stands there. */
function emptyStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
