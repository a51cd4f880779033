import { SheetMissing } from "../../src/workbook/errors";
import { sentenceOf } from "../../src/taskpane/verdict-look";
import { forms, open } from "./book";
import { direction, directions } from "./rows";

const DECLARATION = [
  ...forms("spending-direction"),
  directions(direction("图书采购"), direction("读者活动")),
];
const SUMMARY = { kind: "write", sheet: "附件3-1", row: 5, column: 0 } as const;

describe("while people type", () => {
  test("a wrong cell shows, and goes when it is put right", async () => {
    const book = await open(DECLARATION);
    expect(book.live.state).toMatchObject({ verdict: "incomplete", issues: [] });
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    expect(book.issues()).toEqual([expect.stringMatching(/^附件3-2 E8 amount-unit-in-cell warning/)]);
    expect(book.live.state.counts.warning).toBe(1);
    await book.type("附件3-2!E8", 8.5);
    await book.settle();
    expect(book.live.state).toMatchObject({ verdict: "incomplete", issues: [] });
  });

  test("edits close together are one reading of the touched sheet alone", async () => {
    const book = await open([...DECLARATION, ...forms("department-expenditure")]);
    const before = book.reads().length;
    const trips = book.workbook.roundTrips();
    await book.type("附件3-2!E7", 1);
    await book.type("附件3-2!E8", 2);
    await book.paste("附件3-2!A9", [direction("书目印刷")]);
    await book.settle();
    expect(book.reads().slice(before)).toEqual([["附件3-2"]]);
    expect(book.workbook.roundTrips() - trips).toBe(1);
  });

  test("the forms of other sheets are kept as they are", async () => {
    const book = await open([...DECLARATION, ...forms("department-expenditure")]);
    const [, kept] = book.live.state.forms;
    await book.type("附件3-2!E7", 1);
    await book.settle();
    expect(book.live.state.forms[1]).toBe(kept);
    expect(book.live.state.forms[0]!.tables.rows!.rows[0]!.entries.amount!.cell.value).toBe(1);
  });

  test("the list is replaced once", async () => {
    const book = await open(DECLARATION);
    const lists = new Set<unknown>();
    book.live.subscribe(() => void lists.add(book.live.state.issues));
    await book.type("附件3-2!E7", "8.5万元");
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    expect([...lists].map((list) => (list as unknown[]).length)).toEqual([0, 2]);
  });

  test("an issue keeps its id while its sentence changes", async () => {
    const book = await open(DECLARATION);
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    const [before] = book.live.state.issues;
    await book.type("附件3-2!E8", "12万元");
    await book.settle();
    const [after] = book.live.state.issues;
    expect(after!.message).not.toBe(before!.message);
    expect(after!.id).toBe(before!.id);
  });

  test("issues that several rules or messages find at one cell have different ids", async () => {
    const book = await open([
      ...forms("spending-direction"),
      directions(direction("图书采购", { fund: "" })),
    ]);
    await book.type("附件3-2!E7", "25000万元");
    book.select("附件3-2!A1");
    await book.settle();
    const ids = book.live.state.issues.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("what we write ourselves is checked too, but nobody is typing", async () => {
    const book = await open(DECLARATION);
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    book.select("附件3-2!A1");
    await book.workbook.apply([{ kind: "write", sheet: "附件3-2", row: 7, column: 4, values: [[8.5]] }]);
    await book.settle();
    expect(book.live.state).toMatchObject({ issues: [], typing: undefined });
  });

  test("the sheet is never written to", async () => {
    const book = await open(DECLARATION);
    const apply = jest.spyOn(book.workbook, "apply");
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    await book.live.checkAll();
    expect(apply).not.toHaveBeenCalled();
  });
});

describe("the row that is being typed", () => {
  const started = [...forms("spending-direction"), directions(direction("图书采购"))];

  test("is not told what it lacks until the cursor leaves it", async () => {
    const book = await open(started);
    await book.type("附件3-2!A8", "石峰区图书馆");
    await book.type("附件3-2!B8", "读者活动");
    await book.settle();
    expect(book.live.state).toMatchObject({ issues: [], typing: { sheet: "附件3-2", row: 7 } });
    book.select("附件3-2!C8");
    expect(book.issues()).toEqual([]);
    book.select("附件3-2!A9"); // Enter, which leads below where Tab began.
    expect(book.issues()).toEqual([]);
    book.select("附件3-2!C9");
    expect(book.live.state.typing).toBeUndefined();
    expect(book.issues()).toEqual(await book.full());
    expect(book.issues().join()).toContain("C8 required-core-blank");
    expect(book.issues().join()).toContain("output-and-benefit-present");
  });

  test.each(["B8", "A9"])(
    "is not left by Tab or Enter: nothing is told in %s, and nothing forgotten",
    async (next) => {
      const book = await open(started);
      await book.type("附件3-2!A8", "石峰区图书馆");
      book.select(`附件3-2!${next}`);
      await book.settle();
      expect(book.issues()).toEqual([]);
      expect(book.live.state).toMatchObject({ verdict: "blocked", withheld: { row: 8, hasErrors: true } });
      expect(sentenceOf(book.live.state, {})).toMatchObject({
        icon: "none",
        text: "正在填第8行，还差 15 格",
      });
      book.select("附件3-2!D20");
      expect(book.live.state.withheld).toBeUndefined();
      expect(sentenceOf(book.live.state, {})).toMatchObject({ icon: "error" });
    },
  );

  test("is the same where Enter had led below before the host told of the edit", async () => {
    const book = await open(started);
    book.select("附件3-2!A9");
    await book.paste("附件3-2!A8", [["石峰区图书馆"]]);
    await book.settle();
    expect(book.live.state).toMatchObject({ issues: [], typing: { sheet: "附件3-2", row: 7 } });
  });

  test("is told at once what is wrong in it", async () => {
    const book = await open(started);
    await book.type("附件3-2!A8", "石峰区图书馆");
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    expect(book.issues()).toEqual([expect.stringContaining("E8 amount-unit-in-cell")]);
  });

  test("other rows are told what they lack", async () => {
    const book = await open([
      ...forms("spending-direction"),
      directions(direction("图书采购", { fund: "" })),
    ]);
    await book.type("附件3-2!A8", "石峰区图书馆");
    await book.settle();
    expect(book.issues()).toEqual([expect.stringMatching(/^附件3-2 C7 required-core-blank/)]);
    book.select("附件3-2!A20");
    expect(book.issues()).toContainEqual(expect.stringContaining("C7、C8 required-core-blank"));
  });

  test("is no row where the cursor had gone on before the host told of the edit", async () => {
    const book = await open(started);
    book.select("附件3-2!C9");
    await book.paste("附件3-2!A8", [["石峰区图书馆"]]);
    await book.settle();
    expect(book.issues()).toEqual(await book.full());
    expect(book.live.state.typing).toBeUndefined();
  });

  test("is no row when several are pasted, or none of a form", async () => {
    const book = await open([...started, { kind: "addSheet", sheet: "随手记" }]);
    await book.paste("附件3-2!A8", [["石峰区图书馆"], ["石峰区图书馆"]]);
    await book.settle();
    expect(book.issues()).toEqual(await book.full());
    await book.type("随手记!A1", "下周开会");
    await book.settle();
    expect(book.live.state).toMatchObject({ typing: undefined, selected: { sheet: "随手记", row: 0 } });
  });
});

describe("the sentence", () => {
  test("says that nothing has been checked before anything was", async () => {
    const book = await open(DECLARATION, { isLive: false });
    expect(book.live.state).toMatchObject({ verdict: "unchecked", isLive: false, checks: 0 });
    expect(book.live.state.checkedAt).toBeUndefined();
  });

  test("says that there is no form, that forms are blank, that errors are open", async () => {
    const book = await open([{ kind: "addSheet", sheet: "随手记" }]);
    expect(book.live.state).toMatchObject({ verdict: "noForm", leftOut: [{ sheet: "随手记", why: "空表" }] });
    await book.does(...forms("spending-direction"));
    await book.settle();
    expect(book.live.state).toMatchObject({ verdict: "blank", issues: [], checks: 0 });
    await book.paste("附件3-2!A7", [direction("图书采购", { amount: null })]);
    await book.settle();
    book.select("附件3-2!A1");
    expect(book.live.state).toMatchObject({ verdict: "blocked", counts: { error: 1, warning: 0 } });
    await book.paste("附件3-2!A7", [Array.from({ length: 16 }, () => null)]);
    await book.settle();
    expect(book.live.state).toMatchObject({ verdict: "blank", issues: [] });
  });

  test("counts the rules times the forms they looked at", async () => {
    const one = await open(DECLARATION);
    const two = await open([
      ...forms("spending-direction", "spending-direction"),
      directions(direction("图书采购")),
      { kind: "write", sheet: "附件3-2 (2)", row: 6, column: 0, values: [direction("读者活动")] },
    ]);
    expect(one.live.state.checks).toBeGreaterThan(20);
    expect(two.live.state.checks).toBe(2 * one.live.state.checks);
  });
});

describe("sheets that come and go", () => {
  test("one that is added, renamed or deleted brings, keeps and takes its issues", async () => {
    const book = await open(DECLARATION);
    await book.does(...forms("summary"), { ...SUMMARY, values: [[1, "文化惠民", "排练", 4]] });
    await book.settle();
    expect(book.issues().join()).toContain("附件3-1 B6、C6 summary-orphan-row");
    await book.does({ kind: "renameSheet", sheet: "附件3-1", to: "汇总" });
    await book.settle();
    expect(book.issues()).toEqual(await book.full());
    expect(book.issues().join()).toContain("汇总 B6、C6 summary-orphan-row");
    await book.does({ kind: "removeSheet", sheet: "汇总" });
    await book.settle();
    expect(book.live.state).toMatchObject({ verdict: "incomplete", forms: [{ sheet: { name: "附件3-2" } }] });
  });

  test("one that is edited and then deleted before it was read again is just gone", async () => {
    const book = await open([...DECLARATION, { kind: "addSheet", sheet: "随手记" }]);
    await book.type("附件3-2!E7", "8.5万元");
    await book.does({ kind: "removeSheet", sheet: "附件3-2" });
    await book.settle();
    expect(book.live.state).toMatchObject({ isCutOff: false, verdict: "noForm", issues: [] });
  });

  test("another workbook is another list", async () => {
    const book = await open(DECLARATION);
    book.tell({ kind: "workbookChanged" });
    expect(book.live.state).toMatchObject({ workbook: 1, verdict: "unchecked", forms: [] });
    await book.settle();
    expect(book.live.state).toMatchObject({ workbook: 1, verdict: "incomplete", forms: [{}] });
  });

  test("the same workbook anew keeps its list until it is read again, all of it", async () => {
    const book = await open(DECLARATION);
    const reads = book.reads().length;
    book.tell({ kind: "reloaded" });
    expect(book.live.state).toMatchObject({ workbook: 0, verdict: "incomplete", forms: [{}] });
    await book.settle();
    expect(book.reads().slice(reads)).toEqual([["附件3-2"]]);
    expect(book.live.state).toMatchObject({ workbook: 0, verdict: "incomplete", forms: [{}] });
  });
});

describe("cut off from the workbook", () => {
  test("the old list stays and says so; the next event heals it, whatever was missed", async () => {
    const book = await open(DECLARATION);
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    book.cutOff(true);
    await book.type("附件3-2!E8", 8.5);
    await book.type("附件3-2!E7", "1万元");
    await book.settle();
    expect(book.live.state.isCutOff).toBe(true);
    expect(book.issues()).toEqual([expect.stringContaining("E8")]);
    book.cutOff(false);
    book.select("附件3-2!A1");
    await book.settle();
    expect(book.live.state.isCutOff).toBe(false);
    expect(book.issues()).toEqual([expect.stringContaining("E7")]);
  });

  test("全表审核 heals it too, and nothing is thrown when it cannot", async () => {
    const book = await open(DECLARATION);
    book.cutOff(true);
    await expect(book.live.checkAll()).resolves.toBeUndefined();
    expect(book.live.state).toMatchObject({ isCutOff: true, running: undefined });
    book.cutOff(false);
    await book.live.checkAll();
    expect(book.live.state.isCutOff).toBe(false);
  });

  test("a sheet that is not there any more is no reason to stop", async () => {
    const book = await open(DECLARATION);
    book.tell({
      kind: "edited",
      sheet: "早就没有的表",
      range: { top: 0, left: 0, bottom: 0, right: 0 },
      byUs: false,
    });
    await book.settle();
    await book.type("附件3-2!E7", "1万元");
    await book.settle();
    expect(book.live.state.isCutOff).toBe(false);
    expect(book.issues()).toEqual(await book.full());
    await expect(book.workbook.read(["早就没有的表"])).rejects.toThrow(SheetMissing);
  });

  test("a subscriber that fails keeps neither the host nor the others from going on", async () => {
    const book = await open(DECLARATION);
    const told: string[] = [];
    const end = book.live.subscribe(() => {
      throw new Error("broken pane");
    });
    book.live.subscribe(() => void told.push("told"));
    expect(() => book.select("附件3-2!A1")).not.toThrow();
    end();
    expect(told).toEqual(["told"]);
    await expect(book.settle()).rejects.toThrow("broken pane");
  });
});

describe("边填边审 switched off", () => {
  test("only 全表审核 checks", async () => {
    const book = await open(DECLARATION);
    book.live.setLive(false);
    await book.type("附件3-2!E7", "1万元");
    await book.settle();
    expect(book.live.state).toMatchObject({ isLive: false, issues: [], selected: { row: 6, column: 4 } });
    await book.live.checkAll();
    expect(book.issues()).toEqual([expect.stringContaining("E7")]);
  });

  test("switched on again it catches up with what was missed", async () => {
    const book = await open(DECLARATION);
    book.live.setLive(false);
    await book.type("附件3-2!E7", "1万元");
    book.live.setLive(true);
    await book.settle();
    expect(book.issues()).toEqual([expect.stringContaining("E7")]);
  });

  test("a host that cannot watch is never live", async () => {
    const book = await open(DECLARATION, { can: { watch: false }, isLive: true });
    book.live.setLive(true);
    expect(book.live.state).toMatchObject({ isLive: false, verdict: "unchecked" });
    await book.live.checkAll();
    expect(book.live.state.verdict).toBe("incomplete");
  });

  test("once stopped, nothing is looked at any more", async () => {
    const book = await open(DECLARATION);
    await book.type("附件3-2!E7", "1万元");
    book.live.stop();
    await book.settle();
    await book.type("附件3-2!E8", "1万元");
    await book.settle();
    expect(book.issues()).toEqual([]);
  });
});

describe("全表审核", () => {
  const many = [
    ...forms(...Array.from({ length: 40 }, () => "spending-direction")),
    ...Array.from({ length: 40 }, (_, i) => ({
      ...directions(direction(`方向${i}`, { amount: i === 3 ? "8.5万元" : 8.5 })),
      sheet: i ? `附件3-2 (${i + 1})` : "附件3-2",
    })),
  ];

  test("reads everything anew, tells how far it is, and lets the page go on in between", async () => {
    const book = await open(many);
    const told: (number | undefined)[] = [];
    book.live.subscribe(() => void told.push(book.live.state.running?.done));
    const trips = book.reads().length;
    const done = book.live.checkAll();
    await book.settle();
    await done;
    expect(book.reads().slice(trips).flat()).toHaveLength(40);
    expect(told.find((done) => done !== undefined)).toBe(0);
    expect(told.at(-1)).toBeUndefined();
    expect(book.issues()).toEqual([expect.stringContaining("附件3-2 (4) E7")]);
  });

  test("stopped half-way it leaves the list as it was, and forgets no edit", async () => {
    const book = await open(many);
    await book.type("附件3-2!E7", "1万元");
    let asked = 0;
    await book.live.checkAll(() => ++asked > 10);
    expect(asked).toBe(11);
    expect(book.live.state.running).toBeUndefined();
    expect(book.issues()).toEqual([expect.stringContaining("附件3-2 (4) E7")]);
    await book.settle();
    expect(book.issues()).toEqual(await book.full());
    expect(book.issues()).toHaveLength(2);
  });

  test("what is edited meanwhile is looked at afterwards", async () => {
    const book = await open(many);
    const done = book.live.checkAll();
    await book.type("附件3-2!E7", "1万元");
    await book.settle();
    await done;
    expect(book.issues()).toEqual(await book.full());
    expect(book.issues()).toHaveLength(2);
  });
});

test("a summary of formulas over other sheets is read again with them", async () => {
  const formula = (text: string) => ({ value: 8.5, text: "8.5", format: "General", formula: text });
  const book = await open([
    ...DECLARATION,
    ...forms("summary"),
    { ...SUMMARY, values: [[1, "公共阅读服务专项", "图书采购"]] },
  ]);
  const [sheet] = await book.workbook.read(["附件3-1"]);
  expect(sheet!.rows[5]![1]!.formula).toBeUndefined();
  const read = book.workbook.read.bind(book.workbook);
  jest
    .spyOn(book.workbook, "read")
    .mockImplementation(async (names, also) =>
      (await read(names, also)).map((one) =>
        one.name === "附件3-1"
          ? { ...one, rows: one.rows.with(5, one.rows[5]!.with(3, formula("'附件3-2'!E7"))) }
          : one,
      ),
    );
  await book.live.checkAll();
  await book.type("附件3-2!E7", 9);
  await book.settle();
  expect([...book.reads().at(-1)!].sort()).toEqual(["附件3-1", "附件3-2"]);
});

describe("the unit whose forms these are", () => {
  const started = [
    ...forms("spending-direction"),
    directions(direction("图书采购", { department: "图书馆" })),
  ];

  test("is what written names are checked against, from when it is said until it is no more", async () => {
    const book = await open(started);
    const names = () => book.live.state.issues.filter(({ rule }) => rule === "dept-name-not-full");
    expect(names()).toEqual([]);
    const before = book.reads().length;
    book.live.setUnit(" 石峰区图书馆 ");
    await book.settle();
    expect(names()).toMatchObject([{ cells: ["A7"], fixes: [{ to: "石峰区图书馆" }] }]);
    expect(book.reads()).toHaveLength(before);
    book.live.setUnit("");
    await book.settle();
    expect(names()).toEqual([]);
  });
});
