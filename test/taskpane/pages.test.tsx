/** @jest-environment jsdom */
import { PAGES, type PageName } from "../../src/taskpane/pages";
import { sets } from "../templates/sets";
import { paneBeside } from "./driver";
import { declared } from "./workbooks";

describe.each(Object.keys(PAGES) as PageName[])("the page %s", (name) => {
  test("is opened from outside under its title, and leads back to where it belongs", async () => {
    const pane = await paneBeside(await declared(sets));
    const { title, back = "返回", parent } = PAGES[name];
    await pane.ask({ tab: "audit", page: name });
    expect(pane.has("heading", title)).toBe(true);
    await pane.click(back);
    expect(pane.has("heading", title)).toBe(false);
    if (parent) expect(pane.has("heading", PAGES[parent].title)).toBe(true);
    else await pane.says("还差 1 处必改、1 处待核实");
  });
});

test("更多 lists the pages that have an icon, and no others", async () => {
  const pane = await paneBeside(await declared(sets));
  await pane.click("更多");
  for (const { title, icon } of Object.values(PAGES)) {
    expect([title, pane.has("menuitem", title)]).toEqual([title, icon !== undefined]);
  }
});

test("选用哪一份文字 begins with the first text again whenever it is opened", async () => {
  const pane = await paneBeside(await declared(sets));
  await pane.goTo("汇总");
  await pane.click("一键汇总");
  await pane.sees("已汇总 3 行，共");
  await pane.type({
    "附件3-1!F5": "我们自己写的目标。",
    "附件3-1!F6": "我们自己写的目标。",
    "附件3-2!G7": "下沉图书5000册。",
    "附件3-2!G8": "建成5个。",
  });
  await pane.click("一键汇总");
  await pane.sees("2 处文字要您选一份");
  await pane.click("去选");
  await pane.click("用选中的");
  await pane.sees("第 2 处，共 2 处");
  await pane.click("返回汇总结果");
  await pane.click("去选");
  await pane.sees("第 1 处，共 2 处");
});
