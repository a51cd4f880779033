import { areaOf, fixed } from "../area";
import { isSo, numberOf, part, valueOf, type App, type Sheet } from "../jsapi";
import { LANDSCAPE } from "../read-page";
import { setting, type Assumption } from "./assumption";

const setup = (sheet: Sheet) => part(sheet, "PageSetup");
/** What the page behind the ribbon and the pane tell each other goes through this. */
type Storage = Record<"getItem" | "setItem" | "removeItem", (key: string, value?: unknown) => unknown>;
const KEY = "jibiao.self-check.et";

/** How a sheet prints, and what the program itself does. */
export const program: readonly Assumption[] = [
  ...(
    [
      ["PaperSize", 8, "纸张 A3"],
      ["Orientation", LANDSCAPE, "横向"],
      ["CenterHorizontally", true, "水平居中"],
      ["LeftMargin", 36, "页边距"],
    ] as const
  ).map(([name, wanted, about]): Assumption => ({
    id: `PageSetup.${name}`,
    claim: `打印的${about}设得上，读得回`,
    tryOn: (sheet) => setting(setup(sheet), name, wanted),
  })),
  {
    id: "PageSetup.FitToPagesWide",
    claim: "打印调整为两页宽、几页高不限",
    tryOn(sheet) {
      const page = setup(sheet);
      page.Zoom = false as never;
      page.FitToPagesWide = 2 as never;
      page.FitToPagesTall = false as never;
      const seen = [valueOf(page, "FitToPagesWide"), valueOf(page, "FitToPagesTall")].map(
        (one) => Number(one) || 0,
      );
      return { seen, before: [0, 0], wanted: [2, 0] };
    },
  },
  {
    id: "PageSetup.PrintArea",
    claim: "打印区域设得上，读得回",
    tryOn(sheet) {
      setup(sheet).PrintArea = "$A$1:$P$40";
      const area = areaOf(String(valueOf(setup(sheet), "PrintArea") ?? ""));
      return { seen: area && fixed(area), wanted: "$A$1:$P$40" };
    },
  },
  {
    id: "PageSetup.PrintTitleRows",
    claim: "每页重复的表头设得上，读得回",
    tryOn(sheet) {
      setup(sheet).PrintTitleRows = "$3:$5";
      const rows = areaOf(String(valueOf(setup(sheet), "PrintTitleRows") ?? ""));
      return { seen: rows && fixed(rows), wanted: "$3:$5" };
    },
  },
  {
    id: "Window.FreezePanes",
    claim: "表头冻结得住，冻结了几行几列读得回",
    tryOn(_, app) {
      const window = part(app, "ActiveWindow") as Et.Window;
      window.SplitRow = 2;
      window.SplitColumn = 1;
      window.FreezePanes = true;
      const now = part(app, "ActiveWindow") as Et.Window;
      const seen = [isSo(now, "FreezePanes"), numberOf(now, "SplitRow"), numberOf(now, "SplitColumn")];
      return { seen, before: [false, 0, 0], wanted: [true, 2, 1] };
    },
  },
  ...(["ScreenUpdating", "DisplayAlerts"] as const).map((name): Assumption => ({
    id: `Application.${name}`,
    claim: name === "ScreenUpdating" ? "写的时候可以先不重画，写完再画" : "写的时候可以不弹窗问，写完再恢复",
    tryOn(_, app) {
      try {
        app[name] = false;
        const off = valueOf(app, name);
        app[name] = true;
        return { seen: [off, valueOf(app, name)], before: [true, true], wanted: [false, true] };
      } finally {
        app[name] = true;
      }
    },
  })),
  {
    id: "Application.PluginStorage",
    claim: "选项卡和面板能互相留话",
    tryOn(_, app) {
      const storage = (app as App & { PluginStorage: Storage }).PluginStorage;
      storage.setItem(KEY, "甲");
      const seen = storage.getItem(KEY);
      storage.setItem(KEY, "");
      return { seen, wanted: "甲" };
    },
  },
];
