import type { Edit } from "../../src/workbook/edit";
import {
  CannotDo,
  LastSheet,
  MergeOverlaps,
  PartlyApplied,
  PlaceInvalid,
  RowsCannotMove,
  SheetMissing,
  SheetNameInvalid,
  SheetNameTaken,
  SheetProtected,
  TextTooLong,
  WorkbookError,
} from "../../src/workbook/errors";

describe("what a user reads when something goes wrong", () => {
  test.each([
    [
      new SheetMissing("附件3-1"),
      "没有名为“附件3-1”的工作表，可能已改名或删除。请看一下工作表标签，再试一次。",
    ],
    [new SheetNameTaken("附件3-1"), "已有一张叫“附件3-1”的工作表。请换一个名字，或先把它改名。"],
    [new SheetNameInvalid("a/b"), "“a/b”不能作工作表的名字：要 1 至 31 个字，不能含 : \\ / ? * [ ]。"],
    [new SheetProtected("汇总"), "“汇总”有保护，写不进去。请在“审阅”里点“撤消工作表保护”，再试一次。"],
    [new LastSheet("汇总"), "“汇总”是唯一看得见的工作表，不能删除或隐藏。"],
    [
      new MergeOverlaps("汇总", "A1:B2"),
      "“汇总”的 A1:B2 和已有的合并单元格交叉，不能合并。请先取消那里的合并。",
    ],
    [
      new RowsCannotMove("汇总", 4, "有数组公式"),
      "“汇总”第 5 行以下有数组公式，不能代您插入或删除行。请在表格软件里手工处理后再试。",
    ],
    [new PlaceInvalid("汇总", "XFE1"), "“汇总”里没有 XFE1 这个位置。"],
    [new TextTooLong("汇总", "B2"), "“汇总”的 B2 要写的文字超过 32767 个字，一格装不下。请缩短后再试。"],
    [new CannotDo("定位单元格"), "这里不能定位单元格。"],
  ])("$name", (error, sentence) => {
    expect(error.message).toBe(sentence);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error.name).toBe(error.constructor.name);
  });

  test("PartlyApplied counts the steps and keeps them with their cause", () => {
    const rename: Edit = { kind: "renameSheet", sheet: "表1", to: "汇总" };
    const cause = new SheetMissing("表2");
    const error = new PartlyApplied([rename], [rename, rename], cause);
    expect(error.message).toBe("写到一半停了：已做 1 步，未做 2 步。");
    expect(error).toMatchObject({ done: [rename], notDone: [rename, rename], reason: cause });
  });
});
