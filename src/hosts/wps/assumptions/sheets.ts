import { areaOf, areaOfCells, fixed } from "../area";
import { answered, ifAnswered, numberOf, part, textOf, valueOf, XL, type Sheet } from "../jsapi";
import { OURS } from "../marks";
import { setting, type Assumption } from "./assumption";

const at = (sheet: Sheet, address: string) => answered(sheet.Range(address), "Range");
/** As a marker of ours is called: with a dot. */
const NAME = "_jibiao.自检.2026";

/** What a sheet is made of beside its cells. */
export const sheets: readonly Assumption[] = [
  {
    id: "Range.Merge",
    claim: "合并几格，合并了哪几格读得出来",
    tryOn(sheet) {
      at(sheet, "B2:D3").Merge(false);
      const first = at(sheet, "B2");
      const area = areaOfCells(part(first, "MergeArea"));
      return {
        seen: [Boolean(valueOf(first, "MergeCells")), fixed(area)],
        before: [false, "$B$2"],
        wanted: [true, "$B$2:$D$3"],
      };
    },
  },
  {
    id: "Range.UnMerge",
    claim: "合并的格拆得开",
    tryOn(sheet) {
      at(sheet, "B2:D3").Merge(false);
      at(sheet, "B2:D3").UnMerge();
      return { seen: Boolean(valueOf(at(sheet, "B2"), "MergeCells")), before: true, wanted: false };
    },
  },
  {
    id: "Range.MergeCells",
    claim: "合并没合并读得出来；一片里有的合并了，有的没有，一起读时不说是，也不说否",
    tryOn(sheet) {
      at(sheet, "B2:C2").Merge(false);
      const seen = ["B2", "D4", "A1:D4"].map((address) => {
        const are = valueOf(at(sheet, address), "MergeCells");
        return typeof are === "boolean" || typeof are === "number" ? Boolean(are) : "none";
      });
      return { seen, before: ["none", "none", "none"], wanted: [true, false, "none"] };
    },
  },
  {
    id: "Range.Insert",
    claim: "插入行，下面的内容跟着走",
    tryOn(sheet) {
      at(sheet, "A3").Value2 = "甲" as never;
      at(sheet, "2:3").Insert(XL.down, 0);
      return { seen: valueOf(at(sheet, "A5"), "Value2"), wanted: "甲" };
    },
  },
  {
    id: "Range.Delete",
    claim: "删除行，下面的内容跟着走",
    tryOn(sheet) {
      at(sheet, "A5").Value2 = "甲" as never;
      at(sheet, "2:3").Delete(XL.up);
      return { seen: valueOf(at(sheet, "A3"), "Value2"), wanted: "甲" };
    },
  },
  {
    id: "Names.Add",
    claim: "名称可以只属于一张表，名字里可以有点，指着哪里读得出来",
    tryOn(sheet) {
      const names = part(sheet, "Names");
      names.Add(NAME, `='${textOf(sheet, "Name")}'!$A$1:$C$9`);
      const means = valueOf(answered(names.Item(NAME), "Names.Item"), "RefersTo");
      const area = areaOf(String(means));
      return { seen: area && fixed(area), wanted: "$A$1:$C$9" };
    },
  },
  {
    id: "Name.Delete",
    claim: "名称删得掉",
    tryOn(sheet) {
      const names = part(sheet, "Names");
      names.Add(NAME, `='${textOf(sheet, "Name")}'!$A$1`);
      const before = numberOf(names, "Count");
      answered(names.Item(NAME), "Names.Item").Delete();
      return { seen: numberOf(part(sheet, "Names"), "Count"), before, wanted: before - 1 };
    },
  },
  {
    id: "Validation.Add",
    claim: "下拉列表设得上，选项和提示的标题读得回",
    tryOn(sheet) {
      const check = part(at(sheet, "B2:B9"), "Validation");
      check.Add(3 as never, 1, 1, "甲,乙");
      check.ErrorTitle = "自检";
      return {
        seen: [valueOf(check, "Type"), valueOf(check, "Formula1"), valueOf(check, "ErrorTitle")],
        wanted: [3, "甲,乙", "自检"],
      };
    },
  },
  {
    id: "Range.SpecialCells(validated)",
    claim: "哪些格有下拉列表，找得出来",
    tryOn(sheet) {
      part(at(sheet, "B2:B9"), "Validation").Add(3 as never, 1, 1, "甲,乙");
      const found = part(sheet, "Cells").SpecialCells(XL.validated as never);
      return { seen: fixed(areaOfCells(answered(found, "SpecialCells"))), wanted: "$B$2:$B$9" };
    },
  },
  {
    id: "Validation.Delete",
    claim: "下拉列表去得掉",
    tryOn(sheet) {
      const check = part(at(sheet, "B2"), "Validation");
      check.Add(3 as never, 1, 1, "甲,乙");
      const kind = () => ifAnswered(() => valueOf(part(at(sheet, "B2"), "Validation"), "Type")) === 3;
      const before = kind();
      check.Delete();
      return { seen: [before, kind()], before: [true, true], wanted: [true, false] };
    },
  },
  {
    id: "FormatConditions.Add",
    claim: "按公式的条件格式设得上，公式、底色和范围读得回",
    tryOn(sheet) {
      const made = answered(
        part(at(sheet, "B2:C3"), "FormatConditions").Add(2 as never, undefined, OURS),
        "Add",
      ) as Et.FormatCondition;
      part(made, "Interior").Color = 255 as never;
      const read = answered(
        part(part(sheet, "Cells"), "FormatConditions").Item(1),
        "Item",
      ) as Et.FormatCondition;
      const seen = [
        valueOf(read, "Formula1"),
        valueOf(part(read, "Interior"), "Color"),
        fixed(areaOfCells(part(read, "AppliesTo"))),
      ];
      return { seen, wanted: [OURS, 255, "$B$2:$C$3"] };
    },
  },
  {
    id: "FormatCondition.Delete",
    claim: "条件格式去得掉一个，别的还在",
    tryOn(sheet) {
      const formats = () => part(part(sheet, "Cells"), "FormatConditions");
      const add = (address: string) =>
        answered(
          part(at(sheet, address), "FormatConditions").Add(2 as never, undefined, OURS),
          "Add",
        ) as Et.FormatCondition;
      add("B2");
      const second = add("C3");
      const before = numberOf(formats(), "Count");
      second.SetFirstPriority();
      second.Delete();
      return { seen: [before, numberOf(formats(), "Count")], before: [2, 2], wanted: [2, 1] };
    },
  },
  {
    id: "Worksheet.Name",
    claim: "工作表可以改名",
    tryOn(sheet) {
      return setting(sheet, "Name", `${textOf(sheet, "Name")}甲`);
    },
  },
  {
    id: "Worksheet.Visible",
    claim: "工作表可以深藏，再显示",
    tryOn(sheet) {
      sheet.Visible = 2 as never;
      const hidden = valueOf(sheet, "Visible");
      sheet.Visible = -1 as never;
      return { seen: [hidden, valueOf(sheet, "Visible")], before: [-1, -1], wanted: [2, -1] };
    },
  },
];
