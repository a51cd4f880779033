/** @jest-environment jsdom */
import { trials } from "../../src/selfcheck/index";
import type { Workbook } from "../../src/workbook/workbook";
import type { MemoryWorkbook } from "../hosts/memory";
import { sets } from "../templates/sets";
import { paneBeside, type Beside } from "./driver";
import { declared } from "./workbooks";

/** The scratch sheet itself, what went through a file, and that all was removed are lines, too. */
const LINES = trials.length + 3;
/** Memory shows no looks, and no proof was left. */
const ALL = `${LINES - 2} 项可用，2 项没有试`;

async function selfChecked(given: Beside = {}, workbook?: MemoryWorkbook) {
  const pane = await paneBeside(workbook ?? (await declared(sets)), given);
  await pane.choose("自检");
  await pane.click("开始自检");
  await pane.sees(/\d+ 项可用/);
  return pane;
}

const files: Blob[] = [];
beforeEach(() => {
  files.length = 0;
  URL.createObjectURL = (blob) => (files.push(blob as Blob), "blob:");
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = () => {};
});

describe("自检", () => {
  test("touches nothing before it is started, and leaves the workbook as it was", async () => {
    const workbook = await declared(sets);
    const whole = async () => {
      const names = (await workbook.sheets()).map(({ name }) => name);
      return workbook.read(names, { layout: true });
    };
    const before = await whole();
    const pane = await paneBeside(workbook);
    await pane.choose("自检");
    await pane.sees("只在一张临时表上试，试完删掉。");
    const trips = workbook.roundTrips();
    await pane.settle();
    expect(workbook.roundTrips()).toBe(trips);
    await pane.click("开始自检");
    await pane.sees(ALL);
    expect(pane.has("button", "重新自检")).toBe(true);
    expect(await whole()).toEqual(before);
  });

  test("a line that fails comes first, and says what to do instead", async () => {
    const workbook = await declared(sets);
    const apply: Workbook["apply"] = (edits) =>
      workbook.apply(edits.filter(({ kind }) => kind !== "validate"));
    const pane = await selfChecked({}, { ...workbook, apply });
    await pane.sees(`${LINES - 3} 项可用，1 项不可用，2 项没有试`);
    const [first] = pane.within("list", "自检的各项").getAllByRole("listitem");
    expect(first!.textContent).toBe("不可用：下拉列表和数字限制下拉列表可能没有，请照表样上的选项手工填。");
  });

  test("存成文件 saves version, host and every line as JSON", async () => {
    const pane = await selfChecked();
    await pane.click("存成文件");
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(files[0]!);
    });
    const report = JSON.parse(text);
    expect(report).toMatchObject({
      report: "绩表自检",
      version: "1.0",
      host: "试验",
      counts: { works: LINES - 2 },
    });
    expect(report.lines).toHaveLength(LINES);
    expect(text).not.toContain("附件3");
  });

  test("where no file can be kept, the result is copied instead", async () => {
    let copied = "";
    document.execCommand = () => {
      copied = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
    const pane = await selfChecked({ keepsNoPages: true });
    expect(pane.has("button", "存成文件")).toBe(false);
    await pane.click("复制结果");
    expect(JSON.parse(copied)).toMatchObject({ report: "绩表自检" });
    expect(pane.has("button", "已复制")).toBe(true);
  });

  test("also tries what the host was taken to do, and says how much of it is not so", async () => {
    const pane = await selfChecked({
      tryAssumptions: async () => [
        { id: "a", claim: "甲", holds: true },
        { id: "b", claim: "乙", holds: false },
        { id: "c", claim: "丙", holds: undefined },
      ],
    });
    await pane.sees("另外试了这个软件的 2 种做法，1 种和绩表想的不一样");
  });

  test("what was seen, and what the host did, is in the report", async () => {
    let copied = "";
    document.execCommand = () => {
      copied = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
    const silent = { id: "a", claim: "甲", holds: false, how: "silent", seen: null } as const;
    const pane = await selfChecked({
      keepsNoPages: true,
      tryAssumptions: async () => [silent],
      observe: async () => ({ events: "wps.ApiEvent", eventOrder: [{ did: "write A1", heard: [] }] }),
    });
    await pane.click("复制结果");
    expect(JSON.parse(copied)).toMatchObject({
      assumptions: [silent],
      observed: { events: "wps.ApiEvent", eventOrder: [{ did: "write A1", heard: [] }] },
    });
  });

  test("where that cannot be tried at all, the rest is shown all the same", async () => {
    const pane = await selfChecked({
      tryAssumptions: () => Promise.reject(new Error("lost")),
      observe: () => Promise.reject(new Error("lost")),
    });
    await pane.sees(ALL);
  });

  test("leaves a proof only when asked to, and looks for it once the workbook was opened again", async () => {
    const workbook = await declared(sets);
    const pane = await selfChecked({}, workbook);
    expect(await pane.sheets()).not.toContain("_绩表自检");
    await pane.click("留凭证");
    await pane.sees("凭证留好了。请存盘、关掉、再打开，再自检一次。");
    expect(await pane.sheets()).toContain("_绩表自检");
    await pane.click("重新自检");
    await pane.sees("凭证留好了，请存盘、关掉、再打开，再自检一次");
    expect(await pane.sheets()).toContain("_绩表自检");
    await pane.opens(workbook);
    await pane.choose("自检");
    await pane.click("开始自检");
    await pane.sees(`${LINES - 1} 项可用，1 项没有试`);
    expect(await pane.sheets()).not.toContain("_绩表自检");
  });

  test("goes on while another page is open, and says how it went", async () => {
    const pane = await paneBeside(await declared(sets));
    await pane.choose("自检");
    await pane.click("开始自检");
    await pane.click("返回");
    expect(pane.focus()?.getAttribute("aria-label")).toBe("更多");
    await pane.choose("自检");
    await pane.sees(ALL);
  });
});
