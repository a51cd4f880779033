import { change } from "../../src/values/change";
import { fixableTogether, fixEdits, outdated } from "../../src/audit/fix";
import type { Fix, Issue } from "../../src/audit/issue";
import { sheetsFrom } from "../sheet";

const fix = (at: string, to: Fix["to"] = "改好的"): Fix => {
  const [sheet = "", address = ""] = at.split("!");
  return { sheet, address, from: "原来的", to };
};

const issue = (title: string, ...fixes: readonly Fix[]) => ({ title, fixes }) as unknown as Issue;

describe("corrections", () => {
  test("become writes of single cells, an empty one too", () => {
    expect(fixEdits([fix("附件3-2!E7", 8.5), fix("附件3-1!D5", null)])).toEqual([
      { kind: "write", sheet: "附件3-2", row: 6, column: 4, values: [[8.5]] },
      { kind: "write", sheet: "附件3-1", row: 4, column: 3, values: [[null]] },
    ]);
  });

  test("of numbers in cells for text let them be numbers", () => {
    expect(fixEdits([{ ...fix("附件3-2!E7", 8.5), isForText: true }])).toMatchObject([
      { kind: "style", range: { top: 6, left: 4, bottom: 6, right: 4 }, style: { numberFormat: "General" } },
      { kind: "write", values: [[8.5]] },
    ]);
  });

  test("of one cell are made one after the other, those of different cells together", () => {
    const issues = [
      issue("甲", fix("表!A1"), fix("表!A2")),
      issue("只能人改"),
      issue("乙", fix("表!A3"), fix("表!A2")),
      issue("丙", fix("别的表!A2")),
      // What waits takes no cell from what does not.
      issue("丁", fix("表!A3")),
    ];
    expect(fixableTogether(issues).map(({ title }) => title)).toEqual(["甲", "丙", "丁"]);
  });
});

test("a correction is out of date once its cell, or its sheet, is no longer what it was", () => {
  const sheets = sheetsFrom("## 附件3-2\n| 原来 的　 | 改过的 | |");
  const found = ["附件3-2!A1", "附件3-2!B1", "附件3-2!C1", "没有了!A1"].map((at) => fix(at));
  expect(outdated(found, sheets).map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([
    "附件3-2!B1",
    "附件3-2!C1",
    "没有了!A1",
  ]);
  expect(outdated([{ ...fix("附件3-2!C1"), from: "" }], sheets)).toEqual([]);
});

describe("before and after", () => {
  const long = "本年度完成机房设备更新改造，全年稳定运行，市力的政务云按时接入，群众办事少跑腿。";

  test("are shown whole while they are short", () => {
    expect(change("226.00万元", "226")).toEqual({ from: "226.00万元", to: "226" });
  });

  test("of long texts only where they differ, with a little around", () => {
    expect(change(long, long.replace("市力的", "市里的"))).toEqual({
      from: "…全年稳定运行，市力的政务云按时接入…",
      to: "…全年稳定运行，市里的政务云按时接入…",
    });
  });

  test("at the beginning and at the end", () => {
    expect(change(`〔${long}`, long).from).toBe("〔本年度完成机房设…");
    expect(change(long, `${long}！`).to).toBe("…群众办事少跑腿。！");
  });

  test("of what is repeated, each letter once", () => {
    const twice = `${long}${long}`;
    const shown = change(twice, long);
    expect([shown.from.startsWith("…"), shown.to]).toEqual([true, "…群众办事少跑腿。"]);
  });

  test("of a text that goes as a whole, all of it", () => {
    expect(change(long, "")).toEqual({ from: long, to: "" });
  });
});
