import { rootOf, type Draft } from "./draft";
import { numberOf, openCollection, type Collection } from "./collection";
import { flag } from "./attribute";
import { childOf, type Element } from "./element";
import { make } from "./insert";
import { createStyles } from "./create-styles";

/** The styles part while formats are appended to it. */
export interface Styles {
  readonly root: Element;
  /** What the `s` of a cell counts. */
  readonly formats: Collection;
  readonly fonts: Collection;
  readonly fills: Collection;
  readonly borders: Collection;
  /** Formats already made, by base format and change. */
  readonly made: Map<string, number>;
}

/** The styles part, made where the workbook has none. */
export function stylesOf(draft: Draft): Styles {
  draft.styles ??= openStyles(rootOf(draft, draft.origin.stylesPart ?? createStyles(draft)));
  return draft.styles;
}

function openStyles(root: Element): Styles {
  const styles: Styles = {
    root,
    formats: openCollection(root, "cellXfs"),
    fonts: openCollection(root, "fonts"),
    fills: openCollection(root, "fills"),
    borders: openCollection(root, "borders"),
    made: new Map(),
  };
  // Number 0 is what everything without a format has; ours must not become that.
  if (styles.formats.items.length === 0) numberOf(styles.formats, make(root, "xf", PLAIN));
  if (styles.fonts.items.length === 0) numberOf(styles.fonts, make(root, "font"));
  if (styles.borders.items.length === 0) numberOf(styles.borders, make(root, "border"));
  for (const patternType of ["none", "gray125"].slice(styles.fills.items.length)) {
    numberOf(styles.fills, make(root, "fill", {}, [make(root, "patternFill", { patternType })]));
  }
  return styles;
}

/** The format of a cell that has none. */
export const PLAIN = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };

/** Does a format keep whatever is typed as text, as after a leading apostrophe? */
export function isQuoted({ formats }: Styles, format: number): boolean {
  const found = formats.items[format];
  return found !== undefined && flag(found, "quotePrefix");
}

/** May cells of this format not be written while their sheet is protected? */
export function isLocked({ formats }: Styles, format: number): boolean {
  const protection = formats.items[format] && childOf(formats.items[format], "protection");
  return protection === undefined || flag(protection, "locked", true);
}
