import fc from "fast-check";
import type { Entry, FilledForm } from "../../../src/forms/filled";
import { surveyed } from "../../../src/forms/read/survey";
import { readForm } from "../../../src/forms/read/read";
import { understand } from "../../../src/forms/understand/understand";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { drawForm } from "../../../src/forms/draw/draw";
import { fillings, typed } from "../fill";
import { allForms, formIn, sheetAfter } from "../sheets";
import { sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";
import * as strangers from "./strangers";

const vocabulary = sets[0]!.vocabulary!;

/** As if nobody knew the form: no marker, no title. */
function stripped(snapshot: Snapshot, form: FilledForm): Snapshot {
  const row = form.title && Number(/\d+$/.exec(form.title.address)![0]) - 1;
  return { ...snapshot, names: [], rows: snapshot.rows.map((cells, i) => (i === row ? undefined : cells)) };
}

/** What rules on amounts, targets and indicators look at: by its cell, what it is and says. */
function contents(forms: readonly FilledForm[]): Record<string, string> {
  const entries = forms.flatMap((form) => [
    ...Object.values(form.fields),
    ...Object.values(form.tables).flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.entries))),
  ]);
  const isWanted = ({ field, blank, inherited }: Entry) =>
    !blank && !inherited && /^(?:amount|target|indicator)/.test(field.kind);
  return Object.fromEntries(
    entries.filter(isWanted).map(({ address, field, cell }) => [address, `${field.kind} ${cell.text}`]),
  );
}

const withIndicators = allForms.filter(
  ({ definition }) =>
    !definition.unofficial &&
    [...definition.fields.values()].some(({ kind }) => kind.startsWith("indicator")),
);

describe.each(withIndicators)("$name, without its marker and title", ({ definition }) => {
  test("is understood into the same amounts, targets and indicators, each with its cell", async () => {
    await fc.assert(
      fc.asyncProperty(fillings(definition, 2026), async (filled) => {
        const edits = [...drawForm(definition, { sheet: "表", year: 2026 }), ...typed("表", filled, 0, 0)];
        const snapshot = await sheetAfter(edits, "表");
        const known = formIn(snapshot);
        const bare = stripped(snapshot, known);
        const { forms } = understand(bare, vocabulary);
        expect(contents(forms.map((found) => readForm(bare, found)))).toEqual(contents([known]));
      }),
      { numRuns: 15 },
    );
  });
});

describe("what is no declaration", () => {
  const read = (markdown: string) => {
    const sheet = sheetFrom(markdown, { name: "表" });
    return surveyed([sheet], [sheet], sets);
  };

  test.each(Object.entries(strangers))("%s is not understood as one", (_, markdown) => {
    expect(read(markdown).forms).toEqual([]);
  });

  test.each([
    ["selfReview", "看上去是绩效自评表"],
    ["untitledReview", "看上去是绩效自评表"],
    ["monitoring", "看上去是绩效监控表"],
    ["scoring", "看上去是绩效评价或评分用的表"],
    ["reviewCalledTargets", "看上去是绩效自评表"],
    ["targetsReviewed", "看上去是审核绩效目标用的表"],
    ["indicatorLibrary", "看上去是绩效指标库"],
    ["framework", "看上去是绩效评价或评分用的表"],
    ["evaluated", "看上去是绩效评价或评分用的表"],
  ] as const)("%s is told for what it is, and what to do instead", (name, what) => {
    const [{ why } = { why: "" }] = read(strangers[name]).leftOut;
    expect(why).toContain(what);
    expect(why).toContain("请打开那一张");
  });

  test("random texts", () => {
    const words = fc.constantFrom(
      "产出",
      "成本",
      "办公室",
      "120",
      "目标",
      "数量",
      "备注",
      "单位",
      "满意",
      "≥95%",
      "项目",
    );
    const cell = fc.array(words, { minLength: 0, maxLength: 3 }).map((parts) => parts.join(""));
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (texts) => {
        const sheet = texts.map((row) => `| ${row.join(" | ")} |`).join("\n");
        expect(read(sheet).forms).toEqual([]);
      }),
    );
  });
});
