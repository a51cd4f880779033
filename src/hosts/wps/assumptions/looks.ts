import { answered, part, valueOf, XL, type Sheet } from "../jsapi";
import { bgr } from "../marks";
import { setting, type Assumption } from "./assumption";

const at = (sheet: Sheet, address: string) => answered(sheet.Range(address), "Range");

/** Properties of cells that are set and read alone. */
const OF_CELLS = [
  ["NumberFormat", "0.00", "数字格式"],
  ["HorizontalAlignment", -4108, "左右居中"],
  ["VerticalAlignment", -4160, "上下靠顶"],
  ["WrapText", true, "自动换行"],
  ["Locked", false, "不锁定"],
  ["ColumnWidth", 20, "列宽"],
  ["RowHeight", 30, "行高"],
] as const;

const OF_FONT = [
  ["Bold", true, "加粗"],
  ["Size", 14, "字号"],
  ["Name", "仿宋", "字体"],
  ["Color", bgr("C00000"), "字的颜色，红绿蓝倒着数"],
] as const;

/** How cells look, and how large they are. */
export const looks: readonly Assumption[] = [
  ...OF_CELLS.map(([name, wanted, about]): Assumption => ({
    id: `Range.${name}`,
    claim: `${about}设得上，读得回`,
    tryOn: (sheet) => setting(at(sheet, "B2"), name, wanted),
  })),
  ...OF_FONT.map(([name, wanted, about]): Assumption => ({
    id: `Font.${name}`,
    claim: `${about}，设得上，读得回`,
    tryOn: (sheet) => setting(part(at(sheet, "B2"), "Font"), name, wanted),
  })),
  {
    id: "Interior.Color",
    claim: "底色设得上，读得回，红绿蓝倒着数",
    tryOn: (sheet) => setting(part(at(sheet, "B2"), "Interior"), "Color", bgr("FFEB9C")),
  },
  {
    id: "Interior.Pattern",
    claim: "底色去得掉",
    tryOn(sheet) {
      part(at(sheet, "B2"), "Interior").Color = bgr("FFEB9C") as never;
      return setting(part(at(sheet, "B2"), "Interior"), "Pattern", XL.none);
    },
  },
  {
    id: "Borders.Item",
    claim: "细框线画得上，读得回",
    tryOn(sheet) {
      const line = part(at(sheet, "B2:C3"), "Borders").Item(9 as never);
      line.LineStyle = 1;
      line.Weight = 2;
      const now = part(at(sheet, "B2:C3"), "Borders").Item(9 as never);
      return {
        seen: [valueOf(now, "LineStyle"), valueOf(now, "Weight")],
        before: [XL.none, 2],
        wanted: [1, 2],
      };
    },
  },
  {
    id: "Range.Text",
    claim: "一格显示什么，照它的数字格式读出来",
    tryOn(sheet) {
      at(sheet, "B2").Value2 = 226 as never;
      at(sheet, "B2").NumberFormat = "0.00";
      return { seen: valueOf(at(sheet, "B2"), "Text"), before: "226", wanted: "226.00" };
    },
  },
  {
    id: "Range.NumberFormat of many",
    claim: "几格的数字格式不同，一起读时不说是哪一个",
    tryOn(sheet) {
      at(sheet, "B2").NumberFormat = "0.00";
      const both = valueOf(at(sheet, "B2:B3"), "NumberFormat");
      return { seen: typeof both === "string" ? both : "none", wanted: "none" };
    },
  },
  {
    id: "Range.Width",
    claim: "列有多宽，按磅读得出来，设宽一点读出来就大一点",
    tryOn(sheet) {
      const width = (characters: number) => {
        at(sheet, "B1").ColumnWidth = characters as never;
        return Number(valueOf(at(sheet, "B1"), "Width"));
      };
      const [narrow, wide] = [width(10), width(20)];
      // Points a character are between those of small and of large fonts.
      const each = (wide - narrow) / 10;
      return { seen: each > 4 && each < 12 ? "in points" : each, before: 0, wanted: "in points" };
    },
  },
  {
    id: "Range.AutoFit",
    claim: "行高可以跟着内容",
    tryOn(sheet) {
      const rows = at(sheet, "2:2");
      rows.RowHeight = 200;
      rows.AutoFit();
      return { seen: Number(valueOf(rows, "RowHeight")) < 200, before: false, wanted: true };
    },
  },
];
