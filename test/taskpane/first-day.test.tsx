/** @jest-environment jsdom */
import { sets } from "../templates/sets";
import { paneBeside } from "./driver";
import { blank, declared, empty } from "./workbooks";

const DIRECTIONS = "区级专项资金支出方向绩效目标表";
const SHIGU = { set: "shigu", year: 2026, unit: "石鼓区某局" };

type Beside = Awaited<ReturnType<typeof paneBeside>>;

const helpIn = (pane: Beside) => pane.within("region", "本格填写说明");

describe("after 插入", () => {
  test("the user stands in the new form, in the first cell to fill, and is told what belongs there", async () => {
    const workbook = await empty(sets);
    const pane = await paneBeside(workbook);
    await pane.click("插入", DIRECTIONS);
    expect(workbook.selection()).toEqual({ sheet: "附件3-2", address: "A7" });
    expect(helpIn(pane).getByText(/主管这笔专项资金的区级部门全称/)).toBeTruthy();
  });

  test.each([
    ["专项资金绩效目标申报表", "附件2-1", "B5"],
    ["部门整体支出绩效目标申报表", "附件3-1", "B5"],
  ])("of %s too", async (title, sheet, address) => {
    const workbook = await empty(sets);
    const pane = await paneBeside(workbook, { chosen: SHIGU });
    await pane.click("插入", title);
    expect(workbook.selection()).toEqual({ sheet, address });
  });

  test("the blank sheet of a new workbook is gone, and back with 撤销", async () => {
    const pane = await paneBeside(await empty(sets), { isNewBook: true });
    await pane.click("插入", DIRECTIONS);
    expect(await pane.sheets()).toEqual(["附件3-2"]);
    await pane.click("撤销");
    expect(await pane.sheets()).toEqual(["Sheet1"]);
  });

  test("撤销 is offered until somebody types into it, and no longer", async () => {
    const pane = await paneBeside(await empty(sets));
    await pane.click("插入", DIRECTIONS);
    expect(pane.has("button", "撤销")).toBe(true);
    await pane.type({ "附件3-2!A7": "石峰区图书馆" });
    expect(pane.has("button", "撤销")).toBe(false);
  });

  test("a sheet that somebody wrote into stays", async () => {
    const written = await paneBeside(await empty(sets), { isNewBook: true });
    await written.type({ "Sheet1!A1": "下周开会" });
    await written.click("插入", DIRECTIONS);
    expect(await written.sheets()).toEqual(["Sheet1", "附件3-2"]);
  });

  test("a blank sheet of a file stays", async () => {
    const opened = await paneBeside(await empty(sets));
    await opened.click("插入", DIRECTIONS);
    expect(await opened.sheets()).toEqual(["Sheet1", "附件3-2"]);
  });
});

test("a finding in a list names its row", async () => {
  const pane = await paneBeside(await declared(sets));
  await pane.goTo("审核");
  await pane.sees("E8　支出方向年度金额　社区阅读点建设");
  await pane.type({ "附件3-2!B8": null });
  await pane.seesNoMore("社区阅读点建设");
});

describe("what belongs into a cell is told", () => {
  test.each([
    ["the first row of a blank list", "A7", /主管这笔专项资金/],
    ["any row of it", "E11", /只填数字，单位是万元/],
    ["a row that nobody drew", "P14", /谁满意/],
  ])("in %s", async (_, address, text) => {
    const pane = await paneBeside(await blank(sets));
    await pane.goTo("填表");
    await pane.select("附件3-2", address);
    expect(helpIn(pane).getByText(text)).toBeTruthy();
    expect(helpIn(pane).getByText(`附件3-2 ${address}`)).toBeTruthy();
  });

  test("in the next empty row of a list that is begun, where an example can be filled in", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("填表");
    await pane.select("附件3-2", "D10");
    expect(helpIn(pane).getByText(/一般三年一设/)).toBeTruthy();
    await pane.click("填入", "2026年—2028年");
    expect(await pane.cell("附件3-2!D10")).toBe("2026年—2028年");
  });

  test("in the rows of a schedule inside a form, and below them no more", async () => {
    const pane = await paneBeside(await empty(sets), { chosen: SHIGU });
    await pane.click("插入", "专项资金绩效目标申报表");
    for (const address of ["B10", "B11", "B12"]) {
      await pane.select("附件2-1", address);
      expect(helpIn(pane).getByText(/分步写这个专项要做哪几件事/)).toBeTruthy();
    }
    await pane.select("附件2-1", "E10");
    expect(helpIn(pane).getByText(/计划什么时候开始/)).toBeTruthy();
    await pane.select("附件2-1", "B13");
    expect(helpIn(pane).getByText(/存续期间总体要做成什么/)).toBeTruthy();
  });

  test("and the unit's own name is offered where the form asks for it", async () => {
    const pane = await paneBeside(await blank(sets));
    await pane.goTo("填表");
    await pane.select("附件3-3", "B4");
    await pane.click("填入", "石峰区图书馆");
    expect(await pane.cell("附件3-3!B4")).toBe("石峰区图书馆");
    await pane.select("附件3-2", "A9");
    await pane.click("填入", "石峰区图书馆");
    expect(await pane.cell("附件3-2!A9")).toBe("石峰区图书馆");
  });

  test("and never that it may stay blank where something is missed there", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.goTo("填表");
    await pane.select("附件3-2", "N7");
    expect(helpIn(pane).getByText(/可以空着/)).toBeTruthy();
    const benefits = Object.fromEntries(["L", "M", "N", "O", "P"].map((at) => [`附件3-2!${at}7`, null]));
    await pane.type(benefits);
    await pane.select("附件3-2", "A12");
    await pane.select("附件3-2", "N7");
    expect(helpIn(pane).getByText(/这一格必改：效益指标没有填/)).toBeTruthy();
    expect(helpIn(pane).queryByText(/可以空着/)).toBeNull();
    expect(helpIn(pane).getByText(/写对环境、资源的影响/)).toBeTruthy();
  });

  test("not in headings", async () => {
    const pane = await paneBeside(await blank(sets));
    await pane.goTo("填表");
    for (const address of ["A1", "E4", "H6"]) {
      await pane.select("附件3-2", address);
      expect(helpIn(pane).getByText(/点表格里的任意一格/)).toBeTruthy();
    }
  });
});
