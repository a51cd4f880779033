import { audit } from "../../src/audit/audit";
import { surveyed } from "../../src/forms/read/survey";
import { listed } from "../../src/listing/list";
import { rules } from "../../src/rules/index";
import { memoryWorkbook } from "../hosts/memory";
import { sheetFrom } from "../sheet";
import { sets } from "../templates/sets";
import { districts } from "./districts";
import { farDistricts } from "./far-districts";
import { others } from "./others";
import { unusual } from "./unusual";
import { moreDistricts } from "./more-districts";

/** As a Markdown table, to be compared with what is drawn. */
const table = (rows: readonly (readonly (string | null | undefined)[])[]) =>
  rows.map((row) => `| ${row.map((cell) => cell ?? "-").join(" | ")} |`).join("\n");

const drawn = (lines: string) => lines.trim().replace(/^ +/gm, "");

describe.each([...districts, ...moreDistricts, ...farDistricts, ...others, ...unusual])(
  "$name",
  ({ sheet, amounts, indicators }) => {
    const snapshot = sheetFrom(sheet, { name: "表" });
    const { forms, leftOut } = surveyed([snapshot], [snapshot], sets);
    const all = forms.map(listed);

    test("every indicator with its cells, period, levels, name, sign, number, unit and weight", () => {
      const rows = all.flatMap((form) =>
        form.indicators.map(({ cells, period, level1, level2, name, sign, number, unit, weight }) => [
          ...[cells.join(","), period, level1, level2, name, sign, number, unit, weight],
        ]),
      );
      expect(table(rows)).toBe(drawn(indicators));
      expect(leftOut).toEqual([]);
    });

    test("every amount with its unit", () => {
      const rows = all.flatMap(({ fields }) =>
        fields.flatMap(({ cell, label, value, unit }) => (unit ? [[cell, label, value, unit]] : [])),
      );
      expect(table(rows)).toBe(drawn(amounts));
    });

    test("nothing is called wrong that is right", async () => {
      const { issues } = await audit(memoryWorkbook([snapshot]), { sets, rules });
      const known = forms.some(({ definition }) => !definition.inferred);
      const loud = issues.filter(({ severity }) => severity !== "hint");
      if (!known) expect(loud.map(({ rule, cells }) => `${rule} ${cells.join()}`)).toEqual([]);
    });
  },
);
