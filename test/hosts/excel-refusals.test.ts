import { actionsOn } from "../../src/taskpane/actions";
import { live } from "../../src/live/live";
import { rules } from "../../src/rules/index";
import type { WorkbookEvent } from "../../src/workbook/workbook";
import { sets } from "../templates/sets";
import { area, write } from "./contract/edits";
import type { ConditionalFormat } from "./excel/model";
import { inExcel } from "./excel/opened";
import { byHand } from "./excel/person";
import { loadRuntime } from "./excel/runtime";

/** What Excel refuses stands for itself: the rest is done, and what is left out is said. */
const runtime = loadRuntime();
const { host } = runtime;
const now = () => new Date("2026-11-22");

afterEach(() => expect(host.gaps.splice(0)).toEqual([]));

const custom = (id: string, at: string, also: Partial<ConditionalFormat> = {}): ConditionalFormat => ({
  ...{ id, type: "Custom", formula: "=A1>0", fill: "#00FF00", ranges: [area(at)] },
  ...also,
});
const OURS = { formula: '=LEN("绩表标记")>0', fill: "#FFC7CE" };
const issue = { sheet: "Sheet1", cells: ["C3"], severity: "error" } as never;

describe("conditional formats of others", () => {
  test("that Excel cannot read keep nobody from marking, from looking for marks, or from reading layouts", async () => {
    const { workbook, excel } = await inExcel(runtime);
    const [sheet] = excel.world.book.sheets;
    sheet!.formats = [
      custom("1", "A1", { isUnreadable: true }),
      custom("2", "B2", OURS),
      custom("3", "D4"),
      custom("4", "E5", { isUnreadable: true }),
    ];
    const actions = actionsOn({ workbook, sets, now });
    expect(await actions.hasMarks(["Sheet1"])).toBe(true);
    expect((await workbook.read(["Sheet1"], { layout: true }))[0]!.layout!.marks).toEqual([area("B2")]);
    expect(await actions.mark([issue])).toMatchObject({
      sentence: "Sheet1 有别人的条件格式，表格软件读不出来，没有动它",
    });
    expect(await actions.inspect({})).toMatchObject({
      isUnmarked: true,
      leftAlone: [expect.stringContaining("读不出来")],
    });
    expect(sheet!.formats.map(({ id, ranges }) => (ranges[0]!.left === 2 ? "marked" : id))).toEqual([
      "1",
      "3",
      "4",
    ]);
  });
});

describe("a mark that Excel does not find among all formats of the sheet", () => {
  test("is taken away through its own cells", async () => {
    const { workbook, excel } = await inExcel(runtime);
    const [sheet] = excel.world.book.sheets;
    sheet!.formats = [custom("1", "A1", OURS), custom("2", "B2", { ...OURS, isLostTo: "sheet" })];
    const actions = actionsOn({ workbook, sets, now });
    expect(await actions.clearMarks(["Sheet1"])).toBeUndefined();
    expect(sheet!.formats).toEqual([]);
  });

  test("nor among those of its cells stays, which is said, and the rest is done", async () => {
    const { workbook, excel } = await inExcel(runtime);
    const [sheet] = excel.world.book.sheets;
    sheet!.formats = [custom("1", "A1", { ...OURS, isLostTo: "cells" }), custom("2", "B2", OURS)];
    const actions = actionsOn({ workbook, sets, now });
    const said = await actions.mark([issue]);
    expect(said).toMatchObject({ sentence: expect.stringContaining("Sheet1 有旧标记") });
    expect(await actions.inspect({})).toMatchObject({
      isUnmarked: false,
      leftAlone: [expect.stringContaining("Sheet1 有旧标记")],
    });
    // 报送检查 takes out what can be.
    expect(sheet!.formats.map(({ ranges }) => ranges)).toEqual([[area("A1")]]);
  });
});

describe("events", () => {
  const without = async (...refused: string[]) => {
    const opened = await inExcel(runtime);
    host.refuses = (name) => refused.some((one) => name.includes(one));
    return opened;
  };

  test.each([
    ["SelectionChanged", "selections"],
    ["Added", "sheets"],
    ["Deleted", "sheets"],
    ["NameChanged", "sheets"],
  ])(
    "of one kind (%s) that Excel refuses leave the others as they are, and are said",
    async (refused, untold) => {
      const { workbook, excel, close } = await without(refused);
      const heard: WorkbookEvent[] = [];
      await workbook.watch((event) => heard.push(event));
      const session = await live(workbook, sets, rules, { wait: 0 });
      expect(session.state).toMatchObject({ isDeaf: false, untold: [untold] });
      session.stop();
      byHand(excel, [{ kind: "addSheet", sheet: "新" }, write("Sheet1", "A1", ["甲"])]);
      await host.settled();
      expect(heard).toEqual([
        { kind: "sheetAdded", sheet: "新", byUs: false },
        { kind: "edited", sheet: "Sheet1", range: area("A1"), byUs: false },
      ]);
      await close!();
    },
  );

  test("of changed cells that are refused are said, and 全表审核 goes on", async () => {
    const { workbook, close } = await without("DataChanged");
    const session = await live(workbook, sets, rules, { wait: 0 });
    expect(session.state).toMatchObject({ isDeaf: true, isLive: false, isCutOff: false });
    await session.checkAll();
    expect(session.state).toMatchObject({ verdict: "noForm", isCutOff: false });
    host.refuses = () => false;
    session.setLive(true);
    while (!session.state.isLive) await host.settled();
    expect(session.state.isDeaf).toBe(false);
    session.stop();
    await close!();
  });
});
