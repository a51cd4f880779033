import { OURS } from "../marks";
import { api, docs, issue, loaded, type Assumption } from "./assumption";

/** How areas, looks and pages behave. */
export const layout: readonly Assumption[] = [
  {
    id: "merged-areas-by-area",
    claim: "合并区域从左上角那一格才找得到；要逐个读区域的地址，合在一起的地址只有左上角",
    cited: `${issue(3611)} ${issue(1590)}`,
    async holds(sheet) {
      sheet.getRange("B2:C3").merge(false);
      const merged = sheet.getRange().getMergedAreasOrNullObject();
      const { items } = await loaded(merged.areas, "items/address");
      return items.length === 1 && items[0]!.address.endsWith("!B2:C3");
    },
  },
  {
    id: "merged-areas-at-most-512",
    claim: "一次最多问出 512 个合并区域，再多就整个不答",
    cited: api("range"),
  },
  {
    id: "merge-then-format",
    claim: "先合并再设边框，合并区域四边和里边相邻的格都有边框",
    cited: issue(6405),
    async holds(sheet) {
      sheet.getRange("A1:A2").merge(false);
      sheet.getRange("A3:B3").merge(false);
      const { borders } = sheet.getRange("A1:B3").format;
      const sides = [
        "EdgeTop",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "InsideHorizontal",
        "InsideVertical",
      ] as const;
      for (const side of sides) borders.getItem(side).style = "Continuous";
      const seen = [sheet.getRange("A1:A2"), sheet.getRange("A3:B3")].flatMap((area) =>
        sides.slice(0, 4).map((side) => area.format.borders.getItem(side)),
      );
      for (const border of seen) border.load("style");
      await sheet.context.sync();
      return seen.every(({ style }) => style === "Continuous");
    },
  },
  {
    id: "rows-like-those-above",
    claim: "插入的行和上一行同样的格式；名称、数据验证和条件格式跟着移动或变长",
    async holds(sheet) {
      sheet.getRange("A2").numberFormat = [["0.00"]];
      sheet.getRange("A2:A4").dataValidation.rule = {
        decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
      };
      const name = sheet.names.add("_绩表_试", sheet.getRange("A2:A4"));
      sheet.getRange("3:4").insert("Down");
      name.load("formula");
      const format = sheet.getRange("A3");
      format.load("numberFormat");
      const check = sheet.getRange("A2:A6").dataValidation;
      check.load("type");
      await sheet.context.sync();
      return (
        format.numberFormat[0]![0] === "0.00" &&
        String(name.formula).endsWith("!$A$2:$A$6") &&
        check.type === "Decimal"
      );
    },
  },
  {
    id: "marks-are-known-again",
    claim: "公式规则的条件格式读得回原来的公式和区域，按它的编号能删掉，新的排在最前",
    cited: api("conditionalformat"),
    async holds(sheet) {
      const format = sheet.getRanges("B2,D4:E5").conditionalFormats.add("Custom");
      format.custom.rule.formula = OURS;
      format.custom.format.fill.color = "#FFC7CE";
      const formats = sheet.getRange().conditionalFormats;
      const { items } = await loaded(formats, "items/id,items/type");
      const [first] = items;
      if (items.length !== 1 || first?.type !== "Custom") return false;
      first.custom.rule.load("formula");
      const { areas } = first.getRanges();
      areas.load("items/address");
      await sheet.context.sync();
      const isSame = first.custom.rule.formula.includes("绩表标记") && areas.items.length === 2;
      formats.getItem(first.id).delete();
      return isSame && (await loaded(formats, "items/id")).items.length === 0;
    },
  },
  {
    id: "checks-are-found",
    claim: "有数据验证的区域问得出来（保护的工作表除外），区域里不一样时类型是 Inconsistent 或 MixedCriteria",
    cited: api("datavalidation"),
    async holds(sheet) {
      sheet.getRange("B2:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      const checked = sheet.getRange().getSpecialCellsOrNullObject("DataValidations");
      const { items } = await loaded(checked.areas, "items/address");
      const list = await loaded(sheet.getRange("B2:B5").dataValidation, "type,rule");
      const mixed = await loaded(sheet.getRange("B1:B5").dataValidation, "type");
      return (
        items.length === 1 &&
        items[0]!.address.endsWith("!B2:B5") &&
        list.type === "List" &&
        list.rule.list?.source === "是,否" &&
        /^(Inconsistent|MixedCriteria)$/.test(mixed.type)
      );
    },
  },
  {
    id: "panes-say-where",
    claim: "冻结几行时说的是整行的地址，冻结几列是整列，行列都冻结是左上角一块",
    async holds(sheet) {
      const said: string[] = [];
      for (const freeze of [
        () => sheet.freezePanes.freezeRows(2),
        () => sheet.freezePanes.freezeColumns(1),
        () => sheet.freezePanes.freezeAt(sheet.getRange("A1:B3")),
      ]) {
        sheet.freezePanes.unfreeze();
        freeze();
        const { address } = await loaded(sheet.freezePanes.getLocationOrNullObject(), "address");
        said.push(address.slice(address.lastIndexOf("!") + 1));
      }
      return said.join() === "1:2,A:A,A1:B3";
    },
  },
  {
    id: "print-area-is-a-name",
    claim: "打印区域和重复打印的标题行是工作表里的名称，删掉名称就没有了",
    async holds(sheet) {
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:C9"));
      sheet.names.getItemOrNullObject("Print_Area").delete();
      const area = await loaded(sheet.pageLayout.getPrintAreaOrNullObject(), "address");
      return area.isNullObject;
    },
  },
  {
    id: "paper-needs-no-printer",
    claim: "电脑上没有装打印机，也能设纸张和方向",
    async holds(sheet) {
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.orientation = "Landscape";
      const { paperSize, orientation } = await loaded(sheet.pageLayout, "paperSize,orientation");
      return paperSize === "A4" && orientation === "Landscape";
    },
  },
  {
    id: "pages-not-named-are-as-many-as-needed",
    claim: "只说一页宽、不说几页高，就是高度不限",
    cited: api("pagelayoutzoomoptions"),
    async holds(sheet) {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      const { zoom } = await loaded(sheet.pageLayout, "zoom");
      return zoom.horizontalFitToPages === 1 && !zoom.verticalFitToPages;
    },
  },
  {
    id: "widths-are-points",
    claim: "列宽按磅计，和标准列宽的字符数成比例；行高按磅计，设成自动就回到标准行高",
    cited: docs("excel/excel-add-ins-ranges-set-format"),
    async holds(sheet) {
      const { format } = sheet.getRange("B2");
      format.columnWidth = 90;
      format.rowHeight = 40;
      await loaded(format, "columnWidth,rowHeight");
      const isSet = Math.abs(format.columnWidth - 90) < 1 && Math.abs(format.rowHeight - 40) < 1;
      format.autofitRows();
      await loaded(format, "rowHeight");
      await loaded(sheet, "standardHeight");
      return isSet && Math.abs(format.rowHeight - sheet.standardHeight) < 1;
    },
  },
];
