import { audit } from "../../src/audit/audit";
import type { TemplateSet } from "../../src/forms/definition";
import { rules } from "../../src/rules/index";
import type { Snapshot } from "../../src/workbook/snapshot";
import { memoryWorkbook } from "../hosts/memory";
import { SHIGU } from "../journeys/golden/shigu";
import { districts } from "../listing/districts";
import { sheetFrom, sheetsFrom } from "../sheet";
import { ms, print, ratio } from "./measure";

const SHEETS = 1000;

/** A full check of 1,000 sheets that no set knows, against one of known forms: of whole sheets, and by filled cell. */
export async function benchUnknown(sets: readonly TemplateSet[]): Promise<void> {
  const known = manyOf(sheetsFrom(SHIGU));
  const unknown = manyOf(districts.map(({ sheet }) => sheetFrom(sheet)));
  await checked(sets, known);
  await checked(sets, unknown);
  const ofKnown = await checked(sets, known);
  const ofUnknown = await checked(sets, unknown);
  print(`A full check of ${SHEETS} sheets in memory`, [
    ["known forms (石鼓区)", ms(ofKnown.ms)],
    [
      `forms of ${districts.length} other districts, ${ofUnknown.inferred} of them understood`,
      `${ratio(ofUnknown.ms, ofKnown.ms)} the known ones (${ms(ofUnknown.ms)}; by filled cell ${ratio(
        ofUnknown.ms / filled(unknown),
        ofKnown.ms / filled(known),
      )})`,
    ],
  ]);
}

/** The sheets over and over, each with a name and a text of its own, so that nothing is the same as before. */
function manyOf(sheets: readonly Snapshot[]): Snapshot[] {
  return Array.from({ length: SHEETS }, (_, n) => {
    const sheet = sheets[n % sheets.length]!;
    const rows = sheet.rows.map((row) =>
      row?.map((cell) =>
        typeof cell?.value === "string" && cell.value.length > 12
          ? { ...cell, value: `${cell.value}${n}`, text: `${cell.text}${n}` }
          : cell,
      ),
    );
    return { ...sheet, name: `${n}`, rows };
  });
}

function filled(sheets: readonly Snapshot[]): number {
  const cells = sheets.flatMap(({ rows }) =>
    rows.map((row) => row?.filter((cell) => cell?.text).length ?? 0),
  );
  return cells.reduce((all, one) => all + one, 0);
}

async function checked(sets: readonly TemplateSet[], sheets: readonly Snapshot[]) {
  const workbook = memoryWorkbook(sheets);
  const start = process.cpuUsage();
  const { forms } = await audit(workbook, { sets, rules });
  const { user, system } = process.cpuUsage(start);
  return {
    ms: (user + system) / 1000,
    inferred: forms.filter(({ definition }) => definition.inferred).length,
  };
}
