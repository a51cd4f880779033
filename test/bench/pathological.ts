import type { TemplateSet } from "../../src/forms/definition";
import { surveyed } from "../../src/forms/read/survey";
import { openFile } from "../../src/hosts/file/open";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { fastest, ms, print, ratio } from "./measure";
import { declarationFile, FIRST_ROW } from "./workbooks";

const LENGTH = 30_000;
const ROWS = 20;

/** What a cell may hold when something went wrong. */
const TEXTS: Readonly<Record<string, string>> = {
  "30,000 characters of prose": "本年度完成全部建设内容，按季度公开进展。".repeat(LENGTH / 20),
  "30,000 characters without any punctuation": "建".repeat(LENGTH),
  "15,000 brackets, nested": "（".repeat(LENGTH / 2) + "）".repeat(LENGTH / 2),
  "30,000 opening brackets": "(".repeat(LENGTH),
  "10,000 digits": "9".repeat(10_000),
  "10,000 digits with commas": "9,999".repeat(2_000),
  "10,000 numbers": "12，".repeat(10_000),
  "10,000 years": "2019".repeat(7_500),
  "30,000 spaces": `甲${" ".repeat(LENGTH)}乙`,
  "10,000 enumerated items": "一、".repeat(10_000),
  "10,000 colons": "甲乙：".repeat(10_000),
};

const COLUMNS = { "a name": 1, "a period": 3, "an amount": 4, "a target": 6, "an indicator": 7 };

/** Finding, reading and checking a cell like that, per character, against the characters of a normal declaration. */
export async function benchPathological(sets: readonly TemplateSet[], set: TemplateSet): Promise<void> {
  const [normal] = await openFile(await declarationFile(set, ROWS)).read(["附件3-2"]);
  const characters = normal!.rows
    .flatMap((row) => row ?? [])
    .reduce((sum, cell) => sum + (cell?.text.length ?? 0), 0);
  const timeOf = (sheet: Snapshot) =>
    fastest(5, () => {
      // Copies, for what is remembered about a cell would be measured otherwise.
      const copy = structuredClone(sheet);
      return check(surveyed([copy], [copy], sets).forms, rules);
    });
  await timeOf(normal!);
  const usual = await timeOf(normal!);
  const lines: (readonly [string, string])[] = [];
  for (const [name, text] of Object.entries(TEXTS)) {
    let worst = { more: -Infinity, where: "" };
    for (const [where, column] of Object.entries(COLUMNS)) {
      const more = (await timeOf(withCell(normal!, column, text))) - usual;
      if (more > worst.more) worst = { more, where };
    }
    const perCharacter = Math.max(0, worst.more) / text.length;
    lines.push([
      name,
      `${ratio(perCharacter, usual / characters)} a normal character (${ms(worst.more)} more, as ${worst.where})`,
    ]);
  }
  print(`A pathological cell: finding, reading and checking (${ROWS} normal rows take ${ms(usual)})`, lines);
}

function withCell(sheet: Snapshot, column: number, text: string): Snapshot {
  const cell: Cell = { value: text, text, format: "General" };
  const row = Object.assign([...sheet.rows[FIRST_ROW]!], { [column]: cell });
  return { ...sheet, rows: sheet.rows.with(FIRST_ROW, row) };
}
