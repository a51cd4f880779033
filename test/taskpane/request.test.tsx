/** @jest-environment jsdom */
import { requestBox, type PaneRequest } from "../../src/taskpane/request";
import { sets } from "../templates/sets";
import { paneBeside } from "./driver";
import { blank, declared, empty, YEAR } from "./workbooks";

const INSERT = { kind: "insert", set: "shifeng", year: YEAR } as const;

describe("a ribbon button", () => {
  test("opens a tab, and a page on it", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.ask({ tab: "summary" });
    expect(pane.has("button", "一键汇总")).toBe(true);
    await pane.ask({ tab: "audit", page: "settings" });
    await pane.sees("每张表先列几条");
    await pane.ask({ tab: "audit" });
    await pane.says("还差 1 处必改、1 处待核实");
  });

  test("leaves the pane where it is when it only opens it", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("汇总");
    await pane.ask({});
    expect(pane.has("button", "一键汇总")).toBe(true);
  });

  test("inserts a form, and the pane can take it back", async () => {
    const pane = await paneBeside(await empty(sets));
    await pane.ask({ tab: "fill", run: { ...INSERT, form: "spending-direction" } });
    await pane.sees("已插入附件3-2");
    await pane.click("撤销");
    expect(await pane.sheets()).toEqual(["Sheet1"]);
  });

  test("rolls up, and shows what came of it", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.ask({ tab: "summary", run: { kind: "rollUp" } });
    await pane.sees("已汇总 3 行");
  });

  test("checks everything, 边填边审 or not", async () => {
    const pane = await paneBeside(await declared(sets), { settings: { isLive: false } });
    await pane.type({ "附件3-2!E8": 6.2 });
    await pane.says("还差 1 处必改、1 处待核实");
    await pane.ask({ tab: "audit", run: { kind: "checkAll" } });
    await pane.says("还差 1 处必改");
  });

  test("looks at everything once more before mailing", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.ask({ tab: "audit", page: "submit" });
    await pane.sees("插入体检单");
  });

  test("shows a failure where the person looks", async () => {
    const workbook = await empty(sets);
    await workbook.asUser([{ kind: "addSheet", sheet: "附件3-2" }]);
    const pane = await paneBeside(workbook);
    await pane.ask({ tab: "fill", run: { ...INSERT, form: "spending-direction" } });
    expect(pane.alert()).toContain("新表会叫附件3-2 (2)。");
  });

  test("opens the pane that was collapsed to a rail", async () => {
    const pane = await paneBeside(await blank(sets));
    await pane.click("收起");
    expect(pane.has("tab", "审核")).toBe(false);
    await pane.ask({ tab: "fill" });
    expect(pane.has("tab", "填表")).toBe(true);
    expect(pane.kept().collapsed).toBe(false);
  });
});

describe("the way from ribbon to pane", () => {
  test("keeps what is sent before the pane is there, and tells each request once", () => {
    const box = requestBox();
    box.send({ tab: "fill" });
    box.send({ tab: "audit" });
    const heard: PaneRequest[] = [];
    const end = box.subscribe((request) => heard.push(request));
    box.send({ tab: "summary" });
    end();
    box.send({});
    expect(heard.map(({ tab }) => tab)).toEqual(["fill", "audit", "summary"]);
  });
});
