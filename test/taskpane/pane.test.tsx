/** @jest-environment jsdom */
import { CellBeingEdited, SheetProtected } from "../../src/workbook/errors";
import { sets } from "../templates/sets";
import { LIBRARY, paneBeside } from "./driver";
import { blank, declared, empty, locked, YEAR } from "./workbooks";

type Beside = Awaited<ReturnType<typeof paneBeside>>;

const DIRECTIONS = "区级专项资金支出方向绩效目标表";

describe("填表", () => {
  test("asks whose forms they are, and offers them as soon as district and year are chosen", async () => {
    const pane = await paneBeside(await empty(sets), { chosen: { unit: "" } });
    await pane.sees("先告诉绩表是哪里的表");
    expect(pane.has("button", "插入")).toBe(false);
    await pane.fillIn("区县", "shifeng");
    await pane.fillIn("年度", String(YEAR));
    expect(pane.kept().chosen).toEqual({ set: "shifeng", year: YEAR, unit: "" });
    await pane.click("插入", DIRECTIONS);
    expect(await pane.sheets()).toEqual(["Sheet1", "附件3-2"]);
    await pane.sees("已有 1 张（空表）");
  });

  test("takes an inserted form away again", async () => {
    const pane = await paneBeside(await empty(sets));
    await pane.click("插入", DIRECTIONS);
    await pane.sees("已插入附件3-2");
    await pane.click("撤销");
    await pane.sees("已撤销");
    expect(await pane.sheets()).toEqual(["Sheet1"]);
  });

  test("asks before a form stands beside another sheet of its name", async () => {
    const workbook = await empty(sets);
    await workbook.asUser([{ kind: "addSheet", sheet: "附件3-2" }]);
    const pane = await paneBeside(workbook);
    await pane.click("插入", DIRECTIONS);
    expect(pane.alert()).toContain("新表会叫附件3-2 (2)。");
    expect(await pane.sheets()).toHaveLength(2);
    await pane.click("照此插入");
    expect(await pane.sheets()).toEqual(["Sheet1", "附件3-2", "附件3-2 (2)"]);
  });

  test("inserts a second one of a form without asking, under the next name", async () => {
    const pane = await paneBeside(await blank(sets));
    await pane.goTo("填表");
    await pane.click("插入", DIRECTIONS);
    await pane.sees("已插入附件3-2 (2)");
    expect(pane.alert()).toBeUndefined();
  });

  test("says what to write into the selected cell, and leads to what is wrong with it", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("填表");
    expect(pane.within("region", "本格填写说明").getByText(/点表格里的任意一格/)).toBeTruthy();
    await pane.select("附件3-2", "E8");
    expect(pane.within("region", "本格填写说明").getByText(/单位是万元/)).toBeTruthy();
    await pane.click(/这一格待核实/);
    expect(pane.focus()?.textContent).toContain("E8");
  });

  test("offers good examples for the selected cell, with the row's own amount, and fills one in", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("填表");
    await pane.select("附件3-2", "K7");
    await pane.sees("石峰区编报说明 附件3-2 第13条");
    await pane.sees("≤12.5万元");
    const before = await pane.cell("附件3-2!K7");
    await pane.click("填入", "40万元/人");
    expect(await pane.cell("附件3-2!K7")).toBe("40万元/人");
    await pane.sees("已填入 K7");
    await pane.click("撤销");
    expect(await pane.cell("附件3-2!K7")).toBe(before);
  });

  test("offers better words for an indicator that says too little", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("填表");
    await pane.type({ "附件3-2!J7": "提高办事效率" });
    await pane.select("附件3-2", "J7");
    await pane.sees("可以改写成");
    await pane.click("填入", "按时办结率≥98%");
    expect(await pane.cell("附件3-2!J7")).toBe("按时办结率≥98%");
  });

  test("fills name and value of a list's indicator together", async () => {
    const workbook = await empty(sets);
    const pane = await paneBeside(workbook, { chosen: { set: "shigu", year: 2026, unit: "石鼓区某局" } });
    await pane.click("插入", "专项资金绩效目标申报表");
    await pane.type({ "附件2-1!D18": "提高办事效率", "附件2-1!E18": "按时" });
    await pane.select("附件2-1", "D18");
    await pane.sees("可以改写成");
    await pane.click("填入", "事项平均办结时间｜≤3个工作日");
    expect([await pane.cell("附件2-1!D18"), await pane.cell("附件2-1!E18")]).toEqual([
      "事项平均办结时间",
      "≤3个工作日",
    ]);
    await pane.sees("已填入 D18、E18");
  });

  test("counts filled rows and shows the sheet", async () => {
    const workbook = await declared(sets);
    const pane = await paneBeside(workbook);
    await pane.goTo("填表");
    await pane.click("已有 1 张（3 行）");
    expect(workbook.selection()).toEqual({ sheet: "附件3-2", address: "A1" });
  });
});

describe("another workbook", () => {
  test("with forms opens on 审核, whatever was open before, and is offered no 撤销 of the other's", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees("已汇总 3 行到附件3-1");
    await pane.opens(await declared(sets));
    await pane.says("还差 1 处必改、1 处待核实");
    await pane.seesNoMore("已汇总");
    await pane.goTo("汇总");
    await pane.sees("支出方向表 3 行 → 汇总表");
  });

  test("without forms opens on 填表", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.choose("设置");
    await pane.opens(await empty(sets));
    await pane.sees("先告诉绩表是哪里的表");
  });
});

describe("审核", () => {
  test("has one sentence, and the number of 必改 on its tab", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.says("还差 1 处必改、1 处待核实");
    expect(pane.issues().map((text) => text?.slice(0, 4))).toEqual(["待核实，", "必改，总"]);
  });

  test("shows before → after, corrects, and takes it back", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.click(/金额格里带了单位/);
    await pane.click("修复", "金额格里带了单位");
    await pane.sees("会改 1 格，改完可撤销");
    expect(await pane.cell("附件3-2!E8")).toBe("6.2万元");
    await pane.click("改这 1 格");
    await pane.says("还差 1 处必改");
    expect(await pane.cell("附件3-2!E8")).toBe(6.2);
    await pane.sees("已改好 1 处");
    await pane.click("撤销");
    await pane.says("还差 1 处必改、1 处待核实");
    expect(await pane.cell("附件3-2!E8")).toBe("6.2万元");
  });

  test("an amount in a cell for text becomes a number there, and text again when taken back", async () => {
    const workbook = await declared(sets);
    const range = { top: 7, left: 4, bottom: 7, right: 4 };
    await workbook.apply([{ kind: "style", sheet: "附件3-2", range, style: { numberFormat: "@" } }]);
    const pane = await paneBeside(workbook);
    const format = async () => (await workbook.read(["附件3-2"]))[0]!.rows[7]![4]!.format;
    await pane.click(/金额格里带了单位/);
    await pane.click("修复", "金额格里带了单位");
    await pane.click("改这 1 格");
    expect([await pane.cell("附件3-2!E8"), await format()]).toEqual([6.2, "General"]);
    await pane.click("撤销");
    expect([await pane.cell("附件3-2!E8"), await format()]).toEqual(["6.2万元", "@"]);
  });

  test("where a person must choose, each choice is shown with what it would change", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.type({ "附件3-2!D7": 2026.1 });
    await pane.click(/实施期的写法不统一/);
    await pane.click("修复", "实施期的写法不统一");
    await pane.sees("您选一个，改完可撤销");
    await pane.sees("2026年1月");
    expect(pane.has("button", /^改这/)).toBe(false);
    await pane.click("用这个", "2026年10月");
    expect(await pane.cell("附件3-2!D7")).toBe("2026年10月");
    await pane.click("撤销");
    expect(await pane.cell("附件3-2!D7")).toBe(2026.1);
  });

  test("a choice may write into another sheet, and says which", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.goTo("审核");
    await pane.type({ "附件3-2!E7": 9 });
    await pane.click(/金额与支出方向表不一致/);
    await pane.click("修复", "金额与支出方向表不一致");
    await pane.sees(/按汇总表，支出方向表写成 [\d.]+附件3-2 E7/);
    await pane.click("用这个", /^按支出方向表/);
    expect(await pane.cell("附件3-1!D5")).toBe(9);
  });

  test("what can be corrected by itself is listed to be ticked off, done at once, and taken back at once", async () => {
    const pane = await paneBeside(await declared(sets));
    expect(pane.has("button", /修复全部可自动改的/)).toBe(false);
    await pane.type({ "附件3-2!E7": "7万元", "附件3-2!D7": "2026-2028" });
    await pane.click(/修复全部可自动改的 3 处/);
    await pane.sees(/附件3-2 E77万元7/);
    await pane.tick("实施期的写法不统一");
    await pane.click("改这 2 格");
    await pane.seesNoMore("修复全部可自动改的");
    const now = async () => [await pane.cell("附件3-2!E7"), await pane.cell("附件3-2!D7")];
    expect(await now()).toEqual([7, "2026-2028"]);
    expect(pane.focus()?.textContent).toContain("必改，");
    await pane.click("撤销");
    expect(await now()).toEqual(["7万元", "2026-2028"]);
  });

  test("what was typed in the meantime is not overwritten", async () => {
    const pane = await paneBeside(await declared(sets), { settings: { isLive: false } });
    await pane.click(/金额格里带了单位/);
    await pane.click("修复", "金额格里带了单位");
    await pane.type({ "附件3-2!E8": "7.7万元" });
    await pane.click("改这 1 格");
    expect(pane.alert()).toContain("附件3-2 E8 刚改过，没有再动");
    expect(await pane.cell("附件3-2!E8")).toBe("7.7万元");
    expect(pane.has("button", "再试一次")).toBe(false);
  });

  test.each([
    ["取消", (pane: Beside) => pane.click("取消")],
    ["Esc", (pane: Beside) => pane.press("Escape")],
  ])("%s closes the box and goes back to the button that opened it", async (_, close) => {
    const pane = await paneBeside(await declared(sets));
    await pane.click(/金额格里带了单位/);
    for (const button of ["修复", "已核实"]) {
      await pane.click(button, "金额格里带了单位");
      await close(pane);
      expect(pane.focus()?.textContent).toBe(button);
    }
  });

  test("a corrected issue folds to one line, which stays until the user goes elsewhere", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.type({ "附件3-2!E8": 6.2 });
    expect(pane.issues()).toHaveLength(1);
    await pane.click("已改好 1 处");
    expect(pane.issues()[0]).toContain("已改好");
    await pane.goTo("汇总");
    await pane.goTo("审核");
    expect(pane.issues()).toHaveLength(1);
  });

  test("下一处 goes to 必改 first, then 待核实, then from the start", async () => {
    const workbook = await declared(sets);
    const pane = await paneBeside(workbook);
    await pane.click("下一处");
    expect(pane.focus()?.textContent).toContain("必改，");
    expect(workbook.selection()?.sheet).toBe("附件3-3");
    await pane.click("下一处");
    expect(workbook.selection()).toEqual({ sheet: "附件3-2", address: "E8" });
    await pane.click("从头再来");
    expect(workbook.selection()?.sheet).toBe("附件3-3");
  });

  test("F8 does the same from anywhere, Shift+F8 goes back, Esc closes", async () => {
    const pane = await paneBeside(await declared(sets));
    pane.button("全表审核").focus();
    await pane.press("F8");
    await pane.press("F8");
    expect(pane.focus()?.textContent).toContain("待核实，");
    await pane.press("F8", { shiftKey: true });
    expect(pane.focus()?.textContent).toContain("必改，");
    await pane.sees("怎么改");
    await pane.press("Escape");
    await pane.seesNoMore("怎么改");
    expect(pane.focus()?.textContent).toContain("必改，");
  });

  test("a note is needed to verify; 必改 cannot be verified", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.click(/总额不等于基本支出加项目支出/);
    expect(pane.has("button", "已核实")).toBe(false);
    await pane.click(/金额格里带了单位/);
    await pane.click("已核实", "金额格里带了单位");
    await pane.click("记下说明");
    await pane.sees("请写一句为什么属实");
    await pane.fillIn("出错说明", "合同上就是这样写的。");
    await pane.click("记下说明");
    await pane.says("还差 1 处必改");
    await pane.click("只看已核实 1 条");
    expect(pane.issues()[0]).toContain("合同上就是这样写的。");
    await pane.click(/金额格里带了单位/);
    await pane.click("撤回核实");
    await pane.says("还差 1 处必改、1 处待核实");
  });

  test("one filter at a time, the same again shows everything", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.click("只看必改 1 条");
    expect(pane.issues()).toHaveLength(1);
    await pane.click("只看提示 0 条");
    await pane.sees("没有提示的问题");
    await pane.click("只看提示 0 条");
    expect(pane.issues()).toHaveLength(2);
  });

  test("marks cells and clears them", async () => {
    const workbook = await declared(sets);
    const pane = await paneBeside(workbook);
    await pane.click("标记到表格");
    const marks = async () => (await workbook.read(["附件3-2"], { layout: true }))[0]!.layout!.marks;
    expect(await marks()).toHaveLength(1);
    await pane.click("清除标记");
    expect(await marks()).toEqual([]);
  });

  test("new forms and a workbook without forms say what to do", async () => {
    const fresh = await paneBeside(await blank(sets));
    await fresh.says("新表，填了内容再审");
    await fresh.click("去填附件3-2");
    await fresh.sees("要填的表");
  });
});

describe("汇总", () => {
  test("rolls up, shows that the sums agree, and takes it back", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("汇总");
    await pane.sees("支出方向表 3 行 → 汇总表");
    await pane.click("一键汇总");
    await pane.sees("已汇总 3 行，共 22.5 万元");
    await pane.sees("三处一致");
    await pane.sees("换算了 1 格");
    expect(await pane.cell("附件3-1!D6")).toBe(6.2);
    await pane.click("撤销");
    await pane.sees("已撤销");
    expect(await pane.cell("附件3-1!D6")).toBeNull();
  });

  test("a second time nothing is changed", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees("已汇总 3 行，共");
    await pane.click("一键汇总");
    await pane.sees("已是最新，没有改动");
  });

  test("refuses an amount that cannot be read, and writes nothing", async () => {
    const workbook = await declared(sets);
    const pane = await paneBeside(workbook);
    await pane.type({ "附件3-2!E7": "若干" });
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees(/没有汇总|有保护/);
    expect(pane.alert()).toMatch(/没有汇总：1 格金额看不懂.*若干.*请改成数字/);
    await pane.sees("2 格看得懂");
    expect(await pane.cell("附件3-1!D5")).toBeNull();
    await pane.click("定位");
    expect(workbook.selection()).toEqual({ sheet: "附件3-2", address: "E7" });
  });

  test.each([
    ["现在来源", "下沉图书5000册。"],
    ["人工稿", "我们自己写的目标。"],
  ])("of a text that both sides changed the person may take %s", async (label, kept) => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees("已汇总 3 行，共");
    await pane.type({ "附件3-1!F5": "我们自己写的目标。", "附件3-2!G7": "下沉图书5000册。" });
    await pane.click("一键汇总");
    await pane.sees("1 处文字要您选一份");
    expect(await pane.cell("附件3-1!F5")).toBe("我们自己写的目标。");
    await pane.click("去选");
    await pane.sees("附件3-1 F5 您改过，附件3-2 G7 后来也变了。");
    await pane.pick(new RegExp(`^${label}`));
    await pane.click("用选中的");
    await pane.seesNoMore("要您选一份");
    expect(await pane.cell("附件3-1!F5")).toBe(kept);
  });

  test("a protected sheet says what to do, and 再试一次 does it", async () => {
    const workbook = await declared(sets);
    const apply = workbook.apply;
    const pane = await paneBeside({ ...workbook, apply: (edits) => (isLocked ? refuse() : apply(edits)) });
    let isLocked = true;
    const refuse = () => Promise.reject(new SheetProtected("附件3-1"));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees(/没有汇总|有保护/);
    expect(pane.alert()).toContain("附件3-1 有保护，写不进去");
    expect(pane.alert()).toContain("什么都没有写入");
    isLocked = false;
    await pane.click("再试一次");
    await pane.sees("已汇总 3 行");
    expect(pane.alert()).toBeUndefined();
  });

  test("a protected summary is left alone, and another one drawn, which is the one from then on", async () => {
    const pane = await paneBeside(await locked(await declared(sets), "附件3-1"));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees("附件3-1 有保护，写不进去");
    await pane.click("改为另建一张");
    await pane.sees("已汇总 3 行到附件3-1 (2)");
    expect(pane.alert()).toBeUndefined();
    expect(await pane.cell("附件3-1!D6")).toBeNull();
    expect(await pane.cell("附件3-1 (2)!D6")).toBe(6.2);
    await pane.click("一键汇总");
    await pane.sees("已是最新，没有改动");
    await pane.type({ "附件3-2!E7": 13 });
    await pane.click("一键汇总");
    await pane.sees("已汇总 3 行，共 23 万元");
    await pane.click("撤销");
    await pane.sees("已撤销");
    expect(await pane.cell("附件3-1 (2)!D5")).toBe(12.5);
  });

  test("another summary can be taken away again", async () => {
    const pane = await paneBeside(await locked(await declared(sets), "附件3-1"));
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.click("改为另建一张");
    await pane.sees("已汇总 3 行到附件3-1 (2)");
    await pane.click("撤销");
    await pane.sees("已撤销");
    expect(await pane.sheets()).not.toContain("附件3-1 (2)");
  });

  test("a cell in which somebody is typing is to be finished first", async () => {
    const workbook = await declared(sets);
    let isTyping = true;
    const apply: typeof workbook.apply = (edits) =>
      isTyping ? Promise.reject(new CellBeingEdited()) : workbook.apply(edits);
    const pane = await paneBeside({ ...workbook, apply });
    await pane.goTo("汇总");
    await pane.click("一键汇总");
    await pane.sees("表格里有一格正在输入");
    expect(pane.alert()).toContain("先按回车写完那一格。");
    isTyping = false;
    await pane.click("再试一次");
    await pane.sees("已汇总 3 行，共 22.5 万元");
  });
});

test("修复 on a protected sheet says how to go on, and offers no other sheet", async () => {
  const pane = await paneBeside(await locked(await declared(sets), "附件3-2"));
  await pane.click(/金额格里带了单位/);
  await pane.click("修复", "金额格里带了单位");
  await pane.click("改这 1 格");
  await pane.sees("附件3-2 有保护，写不进去");
  expect(pane.has("button", "再试一次")).toBe(true);
  expect(pane.has("button", "改为另建一张")).toBe(false);
  expect(await pane.cell("附件3-2!E8")).toBe("6.2万元");
});

describe("报送检查", () => {
  test("says the sentence once more, with what only counts when the forms are mailed", async () => {
    const workbook = await declared(sets);
    await workbook.apply([{ kind: "page", sheet: "附件3-2", page: { orientation: "portrait" } }]);
    const pane = await paneBeside(workbook);
    await pane.click("报送检查");
    await pane.says("还差 1 处必改、2 处待核实");
    await pane.sees("右边的列可能印到另一页");
    await pane.sees("附件3-2 没有设成横向，一页宽");
    await pane.sees("11月22日 14:36");
    expect(pane.has("button", "回去改")).toBe(true);
    await pane.click("返回审核");
    await pane.says("还差 1 处必改、1 处待核实");
  });

  test("gives the forms their looks back, in one step that can be taken back", async () => {
    const workbook = await declared(sets);
    await workbook.apply([{ kind: "heights", sheet: "附件3-2", row: 6, heights: [8] }]);
    const height = async () =>
      (await workbook.read(["附件3-2"], { layout: true }))[0]!.layout!.heights.get(6);
    const pane = await paneBeside(workbook);
    await pane.click("报送检查");
    await pane.click("恢复样表格式");
    await pane.sees("已恢复");
    expect(await height()).toBeGreaterThan(30);
    await pane.click("撤销");
    expect(await height()).toBe(8);
  });

  test("takes our colours out of the forms first", async () => {
    const workbook = await declared(sets);
    const pane = await paneBeside(workbook);
    await pane.click("标记到表格");
    await pane.click("报送检查");
    await pane.sees("底色标记已清除");
    const sheets = await workbook.read(["附件3-2", "附件3-3"], { layout: true });
    expect(sheets.flatMap(({ layout }) => layout!.marks)).toEqual([]);
  });

  test("a note makes its issue one of the verified ones, also of what only 报送检查 finds", async () => {
    const workbook = await declared(sets);
    await workbook.apply([{ kind: "page", sheet: "附件3-2", page: { orientation: "portrait" } }]);
    const pane = await paneBeside(workbook);
    await pane.click("报送检查");
    await pane.click(/右边的列可能/);
    await pane.click("已核实", "右边的列可能印到另一页");
    await pane.fillIn("出错说明", "单位用A3纸打印");
    await pane.click("记下说明");
    await pane.says("还差 1 处必改、1 处待核实");
    await pane.sees("1，说明写进体检单");
    await pane.sees("单位用A3纸打印");
  });

  test("inserts the 体检单 as a sheet, which can be taken back", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.click("报送检查");
    await pane.click("插入体检单");
    expect(await pane.sheets()).toContain("体检单");
    expect(await pane.cell("体检单!A2")).toMatch(/^还差 1 处必改/);
    await pane.click("撤销");
    expect(await pane.sheets()).not.toContain("体检单");
  });

  test.each([[undefined], [true]] as const)(
    "offers to print and save the 体检单 only where a page can (cannot: %s)",
    async (keepsNoPages) => {
      const pane = await paneBeside(await declared(sets), { ...(keepsNoPages && { keepsNoPages }) });
      await pane.click("报送检查");
      expect(pane.has("button", "插入体检单")).toBe(true);
      expect(pane.has("button", "打印体检单")).toBe(!keepsNoPages);
      expect(pane.has("button", "另存")).toBe(!keepsNoPages);
    },
  );

  test("of new forms says that there is nothing to send yet", async () => {
    const pane = await paneBeside(await blank(sets));
    await pane.goTo("审核");
    expect(pane.has("button", "报送检查")).toBe(false);
  });
});

describe("around the tabs", () => {
  test("settings hold at once and are kept", async () => {
    const pane = await paneBeside(await declared(sets), { chosen: LIBRARY });
    await pane.choose("设置");
    await pane.fillIn("每张表先列几条", "0");
    expect(pane.kept().settings.listed).toBe(0);
    expect(pane.focus()).not.toBe(document.body);
  });

  test("关于 leads to every rule, with its level, what it says and its basis, and back again", async () => {
    const regraded = sets.map((set) =>
      set.set === "shifeng"
        ? { ...set, rules: { "unit-label-missing": { grade: "hint" as const, why: "表样上没有这一行。" } } }
        : set,
    );
    const pane = await paneBeside(await declared(sets), { sets: regraded });
    await pane.choose("关于");
    await pane.click("查看全部审核规则和依据");
    await pane.sees(/各地不同的地方1 条表上注明金额单位石峰区（2019年起）　改为提示表样上没有这一行。/);
    await pane.click(/^表上注明金额单位/);
    await pane.sees("表上没有注明金额单位，“…”的数不知道是元还是万元。");
    await pane.sees("依据表样（单位：万元）；实务");
    await pane.press("Escape");
    await pane.sees("绩表不连外网");
    expect(pane.focus()?.textContent).toBe("查看全部审核规则和依据");
  });

  test("collapses to a rail and comes back", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.click("收起");
    expect(pane.kept().collapsed).toBe(true);
    await pane.click("展开绩表");
    expect(pane.has("tab", "审核")).toBe(true);
  });
});
