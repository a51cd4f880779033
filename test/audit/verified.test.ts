import { audit } from "../../src/audit/audit";
import type { TemplateSet } from "../../src/forms/definition";
import { rules } from "../../src/rules/index";
import { sets } from "../templates/sets";
import type { AuditedIssue } from "../../src/audit/issue";
import { readNotes } from "../../src/notes/read-notes";
import type { Content } from "../../src/workbook/edit";
import { CannotDo } from "../../src/workbook/errors";
import { forms, open, type LiveBook } from "../live/book";
import { direction, directions } from "../live/rows";

const NOW = new Date("2026-11-22T14:36:00Z");
const WITH_UNIT = { amount: "8.5万元" };

/** 附件3-2 with an amount that names its unit in E8: a warning. */
const opened = (...rows: (readonly Content[])[]) =>
  open(
    [
      ...forms("spending-direction"),
      directions(...(rows.length ? rows : [direction("图书采购"), direction("读者活动", WITH_UNIT)])),
    ],
    { now: () => NOW },
  );

const at = (book: LiveBook, cell: string): AuditedIssue =>
  book.live.state.issues.find(({ cells }) => cells[0] === cell)!;

/** The first cells of the issues that stand verified. */
const verified = (book: LiveBook) =>
  book.live.state.issues.flatMap((issue) => (issue.verified ? [issue.cells[0]] : []));

async function withNote(...rows: (readonly Content[])[]): Promise<LiveBook> {
  const book = await opened(...rows);
  await book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人");
  return book;
}

describe("an issue that is verified", () => {
  test("is no longer counted, says why, by whom and when, and the sentence follows", async () => {
    const book = await opened();
    expect(book.live.state).toMatchObject({ verdict: "incomplete", counts: { warning: 1, verified: 0 } });
    await book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人");
    expect(at(book, "E8").verified).toEqual({
      note: "合同就是这么写的",
      who: "填报人",
      when: NOW.toISOString(),
    });
    expect(book.live.state).toMatchObject({ verdict: "incomplete", counts: { warning: 0, verified: 1 } });
  });

  test("takes one write: a note in the hidden sheet and a name for the cell, nothing in the form", async () => {
    const book = await opened();
    const apply = jest.spyOn(book.workbook, "apply");
    await book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人");
    expect(apply).toHaveBeenCalledTimes(1);
    const [edits] = apply.mock.calls[0]!;
    expect(edits.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ["addSheet", "_绩表"],
      ["write", "_绩表"],
      ["name", "附件3-2"],
    ]);
    await book.settle();
    expect(book.live.state.leftOut).toEqual([]);
    expect(book.issues()).toEqual(await book.full());
  });

  test("stays so when the workbook is opened again, and in a full check", async () => {
    const book = await withNote();
    await book.live.checkAll();
    expect(verified(book)).toEqual(["E8"]);
    const sheets = await book.workbook.read((await book.workbook.sheets()).map(({ name }) => name));
    expect(readNotes(sheets.at(-1))).toHaveLength(1);
  });

  test("moves with its cell when rows are inserted or deleted above", async () => {
    const book = await withNote();
    await book.does({ kind: "insertRows", sheet: "附件3-2", row: 7, count: 2 });
    await book.settle();
    expect(verified(book)).toEqual(["E10"]);
    await book.does({ kind: "deleteRows", sheet: "附件3-2", row: 6, count: 3 });
    await book.settle();
    expect(verified(book)).toEqual(["E7"]);
  });

  test("keeps its sheet's new name", async () => {
    const book = await withNote();
    await book.does({ kind: "renameSheet", sheet: "附件3-2", to: "支出方向" });
    await book.settle();
    expect(verified(book)).toEqual(["E8"]);
  });

  test("is reminded of again when its cell says something else", async () => {
    const book = await withNote();
    await book.type("附件3-2!E8", "9.5万元");
    await book.settle();
    expect(book.live.state).toMatchObject({ counts: { warning: 1, verified: 0 } });
    await book.type("附件3-2!F8", "三年里换一句话。");
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    expect(verified(book)).toEqual(["E8"]);
  });

  test("is found again after sorting, by its row and what it says", async () => {
    const rows = [direction("图书采购"), direction("读者活动", WITH_UNIT), direction("书目印刷")];
    const book = await withNote(...rows);
    await book.paste("附件3-2!A7", [rows[1]!, rows[2]!, rows[0]!]);
    await book.settle();
    expect(verified(book)).toEqual(["E7"]);
  });

  test("does not vouch for another row that was sorted into its place and says the same", async () => {
    const other = direction("书目印刷", WITH_UNIT);
    const rows = [direction("图书采购"), direction("读者活动", WITH_UNIT), direction("展览布置")];
    const book = await withNote(...rows);
    await book.paste("附件3-2!A7", [other, other.with(1, "展览布置"), rows[1]!]);
    await book.settle();
    expect(book.live.state.issues.map(({ cells }) => cells.join())).toEqual(["E7", "E8", "E9"]);
    expect(verified(book)).toEqual(["E9"]);
  });

  test("stays so when its direction gets another name", async () => {
    const book = await withNote();
    await book.type("附件3-2!B8", "阅读推广");
    await book.settle();
    expect(verified(book)).toEqual(["E8"]);
  });

  test("stays with its cells: one more of the kind, and that alone is told", async () => {
    const short = { department: "图书馆" };
    const book = await opened(
      direction("图书采购"),
      direction("读者活动", short),
      direction("书目印刷", short),
    );
    await book.live.verify(at(book, "A8"), "公章上就是这么写的", "填报人");
    expect(at(book, "A8").cells).toEqual(["A8", "A9"]);
    expect(verified(book)).toEqual(["A8"]);
    await book.paste("附件3-2!A10", [direction("展览布置", short)]);
    await book.settle();
    expect(at(book, "A8")).toMatchObject({ cells: ["A8", "A9"], verified: { note: "公章上就是这么写的" } });
    expect(at(book, "A10")).toMatchObject({ cells: ["A10"], verifiedBeside: ["A8", "A9"] });
    expect(book.live.state.counts).toMatchObject({ warning: 1, verified: 1 });
    await book.live.verify(at(book, "A10"), "新设的窗口", "填报人");
    expect(verified(book)).toEqual(["A8", "A10"]);
    await book.live.takeBack(at(book, "A8"));
    expect(verified(book)).toEqual(["A10"]);
    expect(at(book, "A8")).toMatchObject({ cells: ["A8", "A9"], verifiedBeside: ["A10"] });
  });

  test("stays when another cell of its cause is put right, or its row goes", async () => {
    const short = { department: "图书馆" };
    const book = await opened(
      ...[direction("图书采购"), direction("读者活动", short), direction("书目印刷", short)],
    );
    await book.live.verify(at(book, "A8"), "公章上就是这么写的", "填报人");
    await book.type("附件3-2!A8", "石峰区图书馆");
    await book.settle();
    expect(at(book, "A9")).toMatchObject({ cells: ["A9"], verified: { note: "公章上就是这么写的" } });
  });

  test("of several columns is one of the cells it was written for, and the issue names each column", async () => {
    const rows = [direction("图书采购"), direction("读者活动")];
    const book = await opened(rows[0]!.with(13, "不断改善环境"), rows[1]!);
    const first = at(book, "N7");
    await book.live.verify(first, "三年评估一次", "填报人");
    await book.type("附件3-2!O8", "持续发挥作用");
    await book.settle();
    expect(at(book, "N7")).toMatchObject({ rule: first.rule, verified: { note: "三年评估一次" } });
    expect(at(book, "O8")).toMatchObject({ rule: first.rule, verifiedBeside: ["N7"] });
    await book.live.takeBack(at(book, "N7"));
    expect(at(book, "N7")).toMatchObject({ cells: ["N7", "O8"], field: "生态效益指标、可持续影响指标" });
  });

  test("may be verified again after its cell changed; the last note holds", async () => {
    const book = await withNote();
    await book.type("附件3-2!E8", "9.5万元");
    await book.settle();
    await book.live.verify(at(book, "E8"), "补充合同改成了这个数", "填报人");
    expect(at(book, "E8").verified!.note).toBe("补充合同改成了这个数");
    const [sheet] = await book.workbook.read(["附件3-2"]);
    expect(sheet!.names.filter(({ name }) => name.startsWith("_jibiao.note."))).toHaveLength(1);
  });

  test("can be a hint, never an error", async () => {
    const book = await opened(
      direction("图书采购", { amount: 250000 }),
      direction("读者活动", { amount: null }),
    );
    await book.live.verify(at(book, "E7"), "", "填报人");
    expect(verified(book)).toEqual(["E7"]);
    await expect(book.live.verify(at(book, "E8"), "以后再填", "填报人")).rejects.toThrow(CannotDo);
    expect(book.live.state.counts).toEqual({ error: 1, warning: 0, hint: 0, verified: 1 });
  });

  test("that was written for a warning verifies no error: where a district grades it so, it stays open", async () => {
    const book = await withNote();
    const strict = sets.map((set) => ({
      ...set,
      rules: { "amount-unit-in-cell": { grade: "error" as const, why: "本区要求只填数字。" } },
    }));
    const open = async (all: readonly TemplateSet[]) =>
      (await audit(book.workbook, { sets: all, rules })).issues
        .filter(({ rule }) => rule === "amount-unit-in-cell")
        .map(({ severity, verified }) => [severity, verified !== undefined]);
    expect(await open(sets)).toEqual([["warning", true]]);
    expect(await open(strict)).toEqual([["error", false]]);
  });

  test("is not written down when it is gone by then", async () => {
    const book = await opened();
    const issue = at(book, "E8");
    await book.type("附件3-2!E8", 8.5);
    await book.live.verify(issue, "合同就是这么写的", "填报人");
    expect((await book.workbook.sheets()).map(({ name }) => name)).toEqual(["附件3-2"]);
  });

  test("works with 边填边审 switched off, and checks nothing by the way", async () => {
    const book = await opened();
    book.live.setLive(false);
    await book.type("附件3-2!E7", "1万元");
    await book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人");
    expect(book.live.state.counts).toEqual({ error: 0, warning: 0, hint: 0, verified: 1 });
  });

  test("is told when it cannot be written down", async () => {
    const book = await opened();
    jest.spyOn(book.workbook, "apply").mockRejectedValueOnce(new CannotDo("写入"));
    await expect(book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人")).rejects.toThrow(CannotDo);
    expect(verified(book)).toEqual([]);
    await book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人");
    expect(verified(book)).toEqual(["E8"]);
  });
});

describe("a note that is taken back", () => {
  test("opens the issue again and stays in the record", async () => {
    const book = await withNote();
    await book.live.takeBack(at(book, "E8"));
    expect(book.live.state).toMatchObject({ verdict: "incomplete", counts: { warning: 1, verified: 0 } });
    const [notes, sheet] = await book.workbook.read(["_绩表", "附件3-2"]);
    expect(readNotes(notes)).toHaveLength(2);
    expect(sheet!.names.filter(({ name }) => name.startsWith("_jibiao.note."))).toEqual([]);
    await book.live.checkAll();
    expect(verified(book)).toEqual([]);
  });

  test("can be given again", async () => {
    const book = await withNote();
    await book.live.takeBack(at(book, "E8"));
    await book.live.verify(at(book, "E8"), "合同就是这么写的", "填报人");
    expect(verified(book)).toEqual(["E8"]);
  });

  test("nothing is written where none holds", async () => {
    const book = await opened();
    const apply = jest.spyOn(book.workbook, "apply");
    await book.live.takeBack(at(book, "E8"));
    expect(apply).not.toHaveBeenCalled();
  });
});

test("a note that somebody else's copy brought is seen as soon as it is pasted", async () => {
  const book = await withNote();
  const [notes] = await book.workbook.read(["_绩表"]);
  const other = await opened();
  const values = notes!.rows.map((row) => row!.map((cell) => cell?.text));
  await other.does({ kind: "addSheet", sheet: "_绩表" });
  await other.paste("_绩表!A1", values);
  await other.settle();
  expect(verified(other)).toEqual(["E8"]);
});
