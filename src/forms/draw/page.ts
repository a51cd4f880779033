import type { Edit } from "../../workbook/edit";
import type { Drawing } from "./lines";
import type { FormDefinition } from "../definition";

/**
 * How a form's sheet prints and scrolls. A table that may grow takes as many pages as it needs, repeats its headings
 * and has no print area, which would leave out rows added below it; any other form stays on one sheet of paper
 * together with its seals.
 */
export function pageOf(sheet: string, drawing: Drawing, definition: FormDefinition): Edit[] {
  const { growing, texts, columns } = drawing;
  const { page } = definition;
  const set = {
    orientation: page.orientation,
    centered: true,
    fitToWidth: 1,
    margins: page.margins ?? (page.orientation === "landscape" ? LANDSCAPE : PORTRAIT),
  };
  if (!growing) {
    const area = { top: 0, left: 0, bottom: texts.length - 1, right: columns - 1 };
    return [{ kind: "page", sheet, page: { ...set, fitToHeight: 1, area } }];
  }
  const repeatRows = { from: growing.headings, to: growing.first - 1 };
  return [
    { kind: "freeze", sheet, rows: growing.first, columns: namingColumns(drawing, definition) },
    { kind: "page", sheet, page: { ...set, fitToHeight: 0, repeatRows } },
  ];
}

/** Of a form's width, what stands still at most. */
const STILL = 0.3;

/** The columns at the left of a wide table that name its rows: up to the spending direction, or else the fund. */
function namingColumns({ slots }: Drawing, { page, widths }: FormDefinition): number {
  if (page.orientation !== "landscape") return 0;
  const named = (["directionName", "fundName"] as const).flatMap((role) =>
    slots.flatMap(({ field, area }) =>
      field.is === role && field.table !== undefined ? [area.right + 1] : [],
    ),
  );
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  return named.find((columns) => sum(widths.slice(0, columns)) <= sum(widths) * STILL) ?? 0;
}

/** Centimetres; the left is wider, because the sheets are filed. */
const PORTRAIT = { left: 2, right: 1.5, top: 1.5, bottom: 1.5 };
const LANDSCAPE = { left: 1.5, right: 1.5, top: 2, bottom: 1.5 };
