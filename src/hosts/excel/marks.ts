import type { Range } from "../../workbook/cell";
import { areaOf } from "./reference";
import { ask } from "./run";

/** Always true and meaning nothing: by it we know our marks again, also after the file was saved and opened. */
export const OURS = '=LEN("绩表标记")>0';

export const COLOURS = { error: "#FFC7CE", warning: "#FFEB9C" };

/** Asks for marks of ours in two steps, with a sync after each; the second is idle where there are none to look at. */
interface AskedMarks {
  more(): boolean;
  answer(): MarkInExcel[];
}

/** A mark that is there. */
interface MarkInExcel {
  readonly id: string;
  readonly ranges: readonly Range[];
  readonly colour: string;
}

/** A mark of ours: one that was there, or one the batch makes. */
export interface Mark {
  readonly existing?: MarkInExcel;
  made?: Excel.ConditionalFormat;
}

export function askMarks(sheet: Excel.Worksheet): AskedMarks {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  let customs: { id: string; custom: Excel.CustomConditionalFormat; areas: Excel.RangeCollection }[] = [];
  return {
    more() {
      customs = formats.items
        .filter(({ type }) => type === "Custom")
        .map((format) => {
          const { custom } = format;
          custom.rule.load("formula");
          custom.format.fill.load("color");
          const { areas } = format.getRanges();
          areas.load("items/address");
          return { id: format.id, custom, areas };
        });
      return customs.length > 0;
    },
    answer: () =>
      customs
        .filter(({ custom }) => isOurs(custom.rule.formula))
        .map(({ id, areas, custom }) => ({
          id,
          colour: custom.format.fill.color,
          ranges: areas.items.flatMap(({ address }) => areaOf(address) ?? []),
        })),
  };
}

/** However a program writes it down again. */
function isOurs(formula: string): boolean {
  return formula.includes("绩表标记");
}

/** Which of the sheets carry marks; plain loads alone, which Excel's undo stack outlives. A missing one carries none. */
export async function markedSheets(names: readonly string[]): Promise<string[]> {
  return ask(async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      return { name, sheet, marks: askMarks(sheet) };
    });
    await context.sync();
    const there = asked.filter(({ name, sheet }) => !sheet.isNullObject && sheet.name === name);
    if (there.map(({ marks }) => marks.more()).some(Boolean)) await context.sync();
    return there.filter(({ marks }) => marks.answer().length > 0).map(({ name }) => name);
  });
}
