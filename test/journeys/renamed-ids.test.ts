import { check } from "../audit/check";
import { audit } from "../../src/audit/audit";
import { fixEverything } from "../../src/audit/fix";
import type { TemplateSet } from "../../src/forms/definition";
import { insertForms } from "../../src/forms/draw/draw";
import type { KnownForm } from "../../src/forms/find/known-forms";
import { live } from "../../src/live/live";
import { NOTES_SHEET } from "../../src/notes/note";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import type { Edit } from "../../src/workbook/edit";
import type { Workbook } from "../../src/workbook/workbook";
import { formsOf, submissionOf } from "../rules/example";
import { workbookFrom } from "../sheet";
import { renamed } from "../templates/renamed";
import { sets } from "../templates/sets";
import { declared } from "../taskpane/workbooks";
import { SHIFENG } from "./golden/shifeng";
import { SHIGU } from "./golden/shigu";

/*
 * Ids in a template set are free names. Whoever calls every form, table and field otherwise gets the same issues, the
 * same roll-up and the same notes, word for word.
 */

const NOW = new Date("2026-11-22T14:36:00Z");

/** A form under its other name; a form of a set made for a test keeps its own. */
function called({ set, definition }: KnownForm): KnownForm {
  const other = renamed.find((one) => one.set === set.set && one.since === set.since);
  const nth = [...set.forms.values()].indexOf(definition);
  return other ? { set: other, definition: [...other.forms.values()][nth]! } : { set, definition };
}

test("no id is as it was", () => {
  for (const [i, set] of sets.entries()) {
    const other = renamed[i]!;
    const ids = [...set.forms].flatMap(([id, { fields, tables }]) => [
      id,
      ...fields.keys(),
      ...tables.keys(),
    ]);
    for (const [id, { fields, tables }] of other.forms) {
      for (const name of [id, ...fields.keys(), ...tables.keys()]) expect(ids).not.toContain(name);
    }
  }
});

describe.each([
  ["石峰区", SHIFENG],
  ["石鼓区", SHIGU],
])("a declaration of %s", (_, markdown) => {
  test("has the same issues", async () => {
    const issues = async (all: readonly TemplateSet[]) =>
      (await audit(workbookFrom(markdown), { sets: all, rules, submission: { today: NOW } })).issues;
    const expected = await issues(sets);
    expect(expected.length).toBeGreaterThan(10);
    expect(await issues(renamed)).toEqual(expected);
  });

  test("is corrected alike", async () => {
    const corrected = async (all: readonly TemplateSet[]) =>
      (await fixEverything(workbookFrom(markdown), { sets: all, rules })).made;
    expect(await corrected(renamed)).toEqual(await corrected(sets));
  });

  test("is rolled up into the same sheet, and knows the next time what it wrote", async () => {
    const rolled = async (all: readonly TemplateSet[]) => {
      const workbook = workbookFrom(markdown);
      const { result } = await oneClick(workbook, { sets: all, rules }, { total: true }, NOW);
      if (result.kind !== "done") throw new Error(result.sentence);
      await workbook.apply(result.edits);
      const again = await oneClick(workbook, { sets: all, rules }, {}, NOW);
      expect(again.result).toMatchObject({ kind: "done", edits: [] });
      return { report: result.report, edits: result.edits.filter(isNoMarker).map(withoutNoteIds) };
    };
    expect(await rolled(renamed)).toEqual(await rolled(sets));
  });
});

test.each(rules.map((rule) => [rule.id, rule] as const))("%s says the same of its examples", (_, rule) => {
  for (const example of rule.examples) {
    const issues = (as?: (form: KnownForm) => KnownForm) =>
      check(formsOf(rule, example, as), rules, submissionOf(rule, example));
    expect(issues(called)).toEqual(issues());
  }
});

test("a note holds under other ids, and is written alike", async () => {
  const workbook = await declared(sets);
  const session = await live(workbook, sets, rules, { isLive: false });
  await session.checkAll();
  const warning = session.state.issues.find(({ severity }) => severity === "warning")!;
  await session.verify(warning, "合同价如此", "王会计");
  const { issues } = await audit(unmarked(workbook), { sets: renamed, rules });
  expect(issues.find(({ id }) => id === warning.id)?.verified).toMatchObject({ note: "合同价如此" });
});

test("forms that are drawn look the same", () => {
  for (const [i, set] of sets.entries()) {
    const edits = ({ order, ...rest }: TemplateSet) =>
      insertForms({ order, ...rest }, order, 2026, []).edits.filter(isNoMarker);
    expect(edits(renamed[i]!)).toEqual(edits(set));
  }
});

/** A marker says which form of which set a sheet is, by its ids. */
function isNoMarker(edit: Edit): boolean {
  return edit.kind !== "name";
}

/** Notes are numbered at random. */
function withoutNoteIds(edit: Edit): Edit {
  if (edit.kind !== "write" || edit.sheet !== NOTES_SHEET) return edit;
  return { ...edit, values: edit.values.map((row) => row.slice(1)) };
}

/** The same workbook as if nobody had marked its sheets as forms of a set; the anchors of notes stay. */
function unmarked(workbook: Workbook): Workbook {
  return {
    ...workbook,
    readWanted: undefined as never,
    async read(names, also) {
      const sheets = await workbook.read(names, also);
      return sheets.map((sheet) => ({
        ...sheet,
        names: sheet.names.filter(({ name }) => !/^_jibiao\.(shifeng|shigu)\./.test(name)),
      }));
    },
  };
}
