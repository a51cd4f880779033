import { api, docs, issue, loaded, type Assumption } from "./assumption";

/** How sheets, requests and events behave. */
export const requests: readonly Assumption[] = [
  {
    id: "sheets-keep-their-ids",
    claim: "改了名的工作表还能按原来的编号找到，它的名称也还在",
    cited: api("worksheetcollection"),
    async holds(sheet) {
      sheet.names.add("_绩表_试", sheet.getRange("A1:B2"));
      const { id, name } = await loaded(sheet, "id,name");
      const renamed = `${name}'改`;
      sheet.name = renamed;
      const { worksheets } = sheet.context.workbook;
      const found = await loaded(worksheets.getItem(id), "name");
      const { items } = await loaded(sheet.names, "items/name,items/formula");
      const isKept =
        items.length === 1 && items[0]!.formula === `='${renamed.replaceAll("'", "''")}'!$A$1:$B$2`;
      sheet.name = name;
      await sheet.context.sync();
      return found.name === renamed && isKept;
    },
  },
  {
    id: "new-sheets-come-last",
    claim: "新加的工作表排在最后，不会自己跳到前面",
    cited: api("worksheetcollection"),
    async holds(sheet) {
      const { items } = await loaded(sheet.context.workbook.worksheets, "items/id");
      const { id } = await loaded(sheet, "id");
      return items.at(-1)?.id === id;
    },
  },
  {
    id: "deeply-hidden-sheets-stay",
    claim: "深度隐藏的工作表不能直接删除，先改成普通隐藏就可以",
    cited: api("worksheet"),
    async holds({ context }) {
      const deep = context.workbook.worksheets.add("绩表自检深");
      deep.visibility = "VeryHidden";
      await context.sync();
      deep.delete();
      const isRefused = await context.sync().then(
        () => false,
        () => true,
      );
      const left = context.workbook.worksheets.getItemOrNullObject("绩表自检深");
      await context.sync();
      if (left.isNullObject) return false;
      left.visibility = "Hidden";
      left.delete();
      await context.sync();
      return isRefused;
    },
  },
  {
    id: "requests-stop-where-they-fail",
    claim: "一批动作做到出错的那一步为止，前面的都做了，后面的都没做，而且说得出做到哪一步",
    cited: docs("develop/application-specific-api-model"),
    async holds(sheet) {
      const { context } = sheet;
      sheet.getRange("A1").values = [["前"]];
      context.trace("前");
      context.workbook.worksheets.getItem("没有这张工作表").getRange("A1").values = [["中"]];
      context.trace("中");
      sheet.getRange("A2").values = [["后"]];
      const passed: readonly string[] = await context.sync().then(
        () => ["没有出错"],
        (error: OfficeExtension.Error) => error.traceMessages,
      );
      const { values } = await loaded(sheet.getRange("A1:A2"), "values");
      return passed.join() === "前" && JSON.stringify(values) === '[["前"],[""]]';
    },
  },
  {
    id: "typing-refuses-whole-requests",
    claim: "有一格正在输入时，一批动作整个被拒绝，一步也不做；说明愿意等的就等输入完再做",
    cited: `${api("runoptions")} ${issue(625)}`,
  },
  {
    id: "requests-of-5-megabytes",
    claim: "网页版一次请求和一次回答都不超过 5 MB",
    cited: docs("concepts/resource-limits-and-performance-optimization"),
  },
  {
    id: "own-changes-are-marked",
    claim: "改动的通知里说明是不是这个加载项自己改的；多格改动是一次通知，不带改动前后的内容",
    cited: `${api("worksheetchangedeventargs")} ${issue(5347)}`,
  },
  {
    id: "undo-ends-with-writes",
    claim: "一次请求里没有标成“写”的动作，Ctrl+Z 就还退得回去；标成“写”又撤销不了的，一次就清空撤销记录",
    cited: `${issue(5918)} ${issue(2802)}`,
  },
  {
    id: "sheets-are-not-undone-in-groups",
    claim:
      "把写入合成撤销的一步（mergeUndoGroup）时，增删工作表、改名、移动和隐藏会出错，所以不要求合并，撤销由绩表自己还原",
    cited: `${issue(6711)} ${issue(6255)} ${issue(6491)}`,
  },
];
