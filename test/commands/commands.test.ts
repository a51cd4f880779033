import { commands } from "../../src/commands/index";
import { FRESH } from "../../src/taskpane/memory";
import type { ReportingUnit } from "../../src/taskpane/memory";
import type { MemoryWorkbook } from "../hosts/memory";
import { declared, empty, YEAR } from "../taskpane/workbooks";
import { sets } from "../templates/sets";

const LIBRARY: ReportingUnit = { set: "shifeng", year: YEAR, unit: "石峰区图书馆" };

const at = (workbook: MemoryWorkbook, chosen: ReportingUnit = LIBRARY) => ({
  workbook,
  sets,
  memory: { read: () => ({ ...FRESH, chosen }) },
});

const sheetsOf = async (workbook: MemoryWorkbook) => (await workbook.sheets()).map(({ name }) => name);

describe("插入附件", () => {
  const { InsertForm } = commands;

  test("asks whose forms they are before anybody said", async () => {
    expect(await InsertForm(at(await empty(sets), { unit: "" }))).toEqual({ tab: "fill" });
    expect(await InsertForm(at(await empty(sets), { set: "shifeng", unit: "" }))).toEqual({ tab: "fill" });
  });

  test("takes the first form in the order of filling, and leaves the writing to the pane", async () => {
    const workbook = await empty(sets);
    const [first] = sets.find(({ set }) => set === "shifeng")!.order;
    expect(await InsertForm(at(workbook))).toEqual({
      tab: "fill",
      run: { kind: "insert", set: "shifeng", year: YEAR, form: first },
    });
    expect(await sheetsOf(workbook)).toEqual(["Sheet1"]);
  });

  test("passes over the forms that are there", async () => {
    const workbook = await declared(sets);
    await workbook.apply([{ kind: "removeSheet", sheet: "附件3-3" }]);
    expect(await InsertForm(at(workbook))).toMatchObject({ run: { form: "department-expenditure" } });
  });

  test("shows the list when none is missing", async () => {
    expect(await InsertForm(at(await declared(sets)))).toEqual({ tab: "fill" });
  });

  test("inserts nothing later where the spreadsheet lets wait for long", async () => {
    const workbook = await empty(sets);
    let answer = () => {};
    const silent = {
      ...workbook,
      sheets: () => new Promise<never>(() => {}),
      onWaiting: (listener: (isWaiting: boolean) => void) => (listener(true), () => {}),
    };
    const timers = { after: (_: number, then: () => void) => ((answer = then), () => {}) };
    const request = InsertForm({ ...at(workbook), workbook: silent, timers });
    answer();
    expect(await request).toEqual({ tab: "fill" });
  });

  test("waits for a cell that is done soon", async () => {
    const workbook = await empty(sets);
    const stopped: string[] = [];
    const busy = {
      ...workbook,
      onWaiting(listener: (isWaiting: boolean) => void) {
        listener(true);
        listener(false);
        return () => void stopped.push("listening");
      },
    };
    const timers = { after: () => () => void stopped.push("waiting") };
    expect(await InsertForm({ ...at(workbook), workbook: busy, timers })).toMatchObject({
      run: { kind: "insert" },
    });
    expect(stopped).toEqual(["waiting", "listening"]);
  });

  test("counts the forms of another year as missing", async () => {
    const request = await InsertForm(at(await declared(sets), { ...LIBRARY, year: YEAR + 1 }));
    expect(request).toMatchObject({ run: { kind: "insert", year: YEAR + 1 } });
  });
});

describe("the other buttons", () => {
  test.each([
    ["打开面板", commands.OpenPane, {}],
    ["全表审核", commands.CheckAll, { tab: "audit", run: { kind: "checkAll" } }],
    ["报送检查", commands.SubmitCheck, { tab: "audit", page: "submit" }],
    ["一键汇总", commands.RollUp, { tab: "summary", run: { kind: "rollUp" } }],
  ])("%s", async (_, command, request) => expect(await command()).toEqual(request));
});
