import { workbookOf, type Draft } from "./draft";

/** The namespaces of the format: the usual ones, or those of its strict dialect. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** New parts speak the dialect of the workbook. */
export function dialectOf(draft: Draft): Dialect {
  return workbookOf(draft).tag.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
