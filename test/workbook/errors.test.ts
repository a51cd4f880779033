import type { Edit } from "../../src/workbook/edit";
import {
  ArrayFormulaPart,
  CannotDo,
  CellCovered,
  FileUnreadable,
  FormulaInvalid,
  LastSheet,
  MergeOverlaps,
  MergeWouldLose,
  NumberInvalid,
  PartlyApplied,
  PlaceInvalid,
  RowsCannotMove,
  RowsInUse,
  SheetInUse,
  SheetMissing,
  SheetNameInvalid,
  SheetNameTaken,
  SheetProtected,
  StructureProtected,
  TextTooLong,
  WorkbookError,
  WorkbookSigned,
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
      new MergeWouldLose("汇总", "A1:B2", "B1"),
      "“汇总”的 A1:B2 里 B1 有内容，合并后会丢，没有合并。请先把它移走或清空。",
    ],
    [
      new CellCovered("汇总", "B1", "A1:B2"),
      "“汇总”的 B1 在合并单元格 A1:B2 里，写了也看不见。请先取消合并。",
    ],
    [
      new ArrayFormulaPart("汇总", "B1", "B1:B9"),
      "“汇总”的 B1 属于 B1:B9 的数组公式，不能单独改。请先在表格软件里把那个公式清除。",
    ],
    [new NumberInvalid("汇总", "B1"), "“汇总”的 B1 要写的数算不出来，没有写。请检查它的来源。"],
    [
      new FormulaInvalid("汇总", "B1"),
      "“汇总”的 B1 里的公式写法不对，没有写。请看看括号和引号是否成对、标点是否半角。",
    ],
    [
      new SheetInUse("附件3-2", "“汇总”里的公式"),
      "“汇总”里的公式用到了工作表“附件3-2”，现在改名或删除会把它弄坏。请在表格软件里改名或删除。",
    ],
    [
      new StructureProtected(),
      "工作簿的结构有保护，不能增删工作表或改名。请在“审阅”里点“保护工作簿”撤消保护，再试一次。",
    ],
    [
      new WorkbookSigned(),
      "这个工作簿有数字签名，一改签名就失效，没有改。请先在表格软件里删除签名，改好后再签。",
    ],
    [new FileUnreadable("empty", "这个文件是空的。请换一个文件。"), "这个文件是空的。请换一个文件。"],
    [
      new RowsCannotMove("汇总", 4, "有数组公式"),
      "“汇总”第 5 行以下有数组公式，不能代您插入或删除行。请在表格软件里手工处理后再试。",
    ],
    [
      new RowsInUse("汇总", "B9"),
      "“汇总”的 B9 里的公式要用这些行，删了就算不出来，没有删。请先改好或清除那个公式，再删行。",
    ],
    [new PlaceInvalid("汇总", "XFE1"), "“汇总”里没有 XFE1 这个位置。"],
    [new TextTooLong("汇总", "B2"), "“汇总”的 B2 要写的文字超过 32767 个字，一格装不下。请缩短后再试。"],
    [
      new MergeWouldLose("汇总", "A1:B2", "B1"),
      "“汇总”的 A1:B2 里 B1 有内容，合并后会丢，没有合并。请先把它移走或清空。",
    ],
    [
      new CellCovered("汇总", "B1", "A1:B2"),
      "“汇总”的 B1 在合并单元格 A1:B2 里，写了也看不见。请先取消合并。",
    ],
    [
      new ArrayFormulaPart("汇总", "B1", "B1:B3"),
      "“汇总”的 B1 属于 B1:B3 的数组公式，不能单独改。请先在表格软件里把那个公式清除。",
    ],
    [new NumberInvalid("汇总", "D5"), "“汇总”的 D5 要写的数算不出来，没有写。请检查它的来源。"],
    [
      new FormulaInvalid("汇总", "B1"),
      "“汇总”的 B1 里的公式写法不对，没有写。请看看括号和引号是否成对、标点是否半角。",
    ],
    [
      new SheetInUse("附件3-2", "“汇总”里的公式"),
      "“汇总”里的公式用到了工作表“附件3-2”，现在改名或删除会把它弄坏。请在表格软件里改名或删除。",
    ],
    [
      new StructureProtected(),
      "工作簿的结构有保护，不能增删工作表或改名。请在“审阅”里点“保护工作簿”撤消保护，再试一次。",
    ],
    [
      new WorkbookSigned(),
      "这个工作簿有数字签名，一改签名就失效，没有改。请先在表格软件里删除签名，改好后再签。",
    ],
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
