import type { Edit } from "../../../src/workbook/edit";
import { LastSheet, SheetMissing, SheetNameInvalid, SheetNameTaken } from "../../../src/workbook/errors";
import { write } from "./edits";
import { readings, refusal, type Ready } from "./opened";
import type { Promises } from "./promises";
import { texted } from "./seen";

const add = (sheet: string, more: Partial<Extract<Edit, { kind: "addSheet" }>> = {}): Edit => {
  return { kind: "addSheet", sheet, ...more };
};
const remove = (sheet: string): Edit => ({ kind: "removeSheet", sheet });
const rename = (sheet: string, to: string): Edit => ({ kind: "renameSheet", sheet, to });
const show = (sheet: string, visibility: "visible" | "hidden" | "veryHidden"): Edit => {
  return { kind: "showSheet", sheet, visibility };
};

export const sheets: Promises = {
  about: "sheets",
  lines: {
    async "adds a sheet as the last one"(opened) {
      await opened.apply(add("附件3-1"), add("附件3-2"));
      expect(await order(opened)).toEqual([opened.sheet, "附件3-1", "附件3-2"]);
    },
    async "adds a sheet before another"(opened) {
      await opened.apply(add("后"), add("前", { before: "后" }), add("首", { before: opened.sheet }));
      expect(await order(opened)).toEqual(["首", opened.sheet, "前", "后"]);
    },
    async "a sheet can be written in the batch that adds it"(opened) {
      await opened.apply(add("汇总"), write("汇总", "B2", ["甲"]));
      for (const read of await readings(opened, "汇总")) expect(texted(read, "B2")).toBe("甲");
    },
    async "keeps names with quotes, spaces, brackets and digits"(opened) {
      const names = ["附件3-2（一）", "It's 'ours'!", "2026 年", "A1", "<甲&乙>"];
      await opened.apply(...names.flatMap((sheet) => [add(sheet), write(sheet, "A1", [sheet])]));
      expect(await order(opened)).toEqual([opened.sheet, ...names]);
      for (const name of names) {
        for (const read of await readings(opened, name)) expect(texted(read, "A1")).toBe(name);
      }
    },
    async "refuses a name already taken, in whatever letters, with SheetNameTaken"(opened) {
      await opened.apply(add("Summary"));
      for (const taken of ["Summary", "SUMMARY"]) {
        expect(await refusal(opened.apply(add(taken)))).toBeInstanceOf(SheetNameTaken);
        expect(await refusal(opened.apply(rename(opened.sheet, taken)))).toBeInstanceOf(SheetNameTaken);
      }
      expect(await order(opened)).toEqual([opened.sheet, "Summary"]);
    },
    async "refuses a name no sheet can have with SheetNameInvalid"(opened) {
      for (const name of [
        "",
        "长".repeat(32),
        "a:b",
        "a\\b",
        "a/b",
        "a?b",
        "a*b",
        "a[b",
        "a]b",
        "'a",
        "a'",
        "a\nb",
        "a\uFFFEb",
        "a\uFFFFb",
      ]) {
        expect(await refusal(opened.apply(add(name)))).toBeInstanceOf(SheetNameInvalid);
        expect(await refusal(opened.apply(rename(opened.sheet, name)))).toBeInstanceOf(SheetNameInvalid);
      }
      expect(await order(opened)).toEqual([opened.sheet]);
      await opened.apply(add("长".repeat(31)));
    },
    async "renames a sheet with all that is on it"(opened) {
      await opened.apply(write(opened.sheet, "A1", ["甲"]), rename(opened.sheet, "汇总"));
      expect(await order(opened)).toEqual(["汇总"]);
      for (const read of await readings(opened, "汇总")) expect(texted(read, "A1")).toBe("甲");
      expect(await refusal(opened.workbook.read([opened.sheet]))).toBeInstanceOf(SheetMissing);
    },
    async "a sheet may keep its name in other letters"(opened) {
      await opened.apply(add("Summary"), rename("Summary", "SUMMARY"));
      expect(await order(opened)).toEqual([opened.sheet, "SUMMARY"]);
    },
    async "removes a sheet, and its name is free again"(opened) {
      await opened.apply(add("旧"), write("旧", "A1", ["甲"]), remove("旧"));
      expect(await order(opened)).toEqual([opened.sheet]);
      await opened.apply(add("旧"));
      for (const read of await readings(opened, "旧")) expect(texted(read, "A1")).toBe("");
    },
    async "hides sheets and shows them again"(opened) {
      await opened.apply(
        add("藏", { visibility: "hidden" }),
        add("深藏", { visibility: "veryHidden" }),
        add("露"),
      );
      await opened.apply(show("露", "veryHidden"));
      expect(await visibilities(opened)).toEqual(["visible", "hidden", "veryHidden", "veryHidden"]);
      await opened.apply(show("藏", "visible"), show("深藏", "hidden"));
      expect(await visibilities(opened)).toEqual(["visible", "visible", "hidden", "veryHidden"]);
    },
    async "reads and writes hidden sheets like any other"(opened) {
      await opened.apply(add("_绩表", { visibility: "veryHidden" }), write("_绩表", "A1", ["记"]));
      for (const read of await readings(opened, "_绩表")) {
        expect(read).toMatchObject({ name: "_绩表", visibility: "veryHidden", protected: false });
        expect(texted(read, "A1")).toBe("记");
      }
    },
    async "refuses to remove or hide the last visible sheet with LastSheet"(opened) {
      const { sheet, apply } = opened;
      await apply(add("藏", { visibility: "hidden" }));
      for (const edit of [remove(sheet), show(sheet, "hidden"), show(sheet, "veryHidden")]) {
        expect(await refusal(apply(edit))).toBeInstanceOf(LastSheet);
      }
      expect(await visibilities(opened)).toEqual(["visible", "hidden"]);
    },
    async "names a missing sheet in SheetMissing"({ workbook, apply }) {
      const missing = { sheet: "没有这张表" };
      const { sheet } = missing;
      for (const doing of [
        () => workbook.read([sheet]),
        () => apply(write(sheet, "A1", ["甲"])),
        () => apply(remove(sheet)),
        () => apply(rename(sheet, "新")),
        () => apply(show(sheet, "hidden")),
        () => apply(add("新", { before: sheet })),
      ]) {
        const error = await refusal(doing());
        expect(error).toBeInstanceOf(SheetMissing);
        expect(error).toMatchObject(missing);
      }
    },
  },
};

async function order({ workbook, reopen }: Ready): Promise<string[]> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  expect((await (await reopen()).sheets()).map(({ name }) => name)).toEqual(names);
  return names;
}

async function visibilities({ workbook, reopen }: Ready): Promise<string[]> {
  const all = (await workbook.sheets()).map(({ visibility }) => visibility);
  expect((await (await reopen()).sheets()).map(({ visibility }) => visibility)).toEqual(all);
  return all;
}
