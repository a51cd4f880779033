import type { Range } from "../../../../src/workbook/cell";
import { behind, type Wired } from "../guarded";
import { rangeOn } from "./range";
import { sheetOn } from "./sheet";
import { countFilled } from "./special";
import { bookOn } from "./workbook";
import type { Place, World } from "./world";

export function applicationOn(world: World, apiEvent: Wired | undefined): Wired {
  const front = () => world.front!;
  const active = () => {
    const { book } = front();
    return book.sheets.find(({ id }) => id === book.active.sheet)!;
  };
  const place = (): Place => ({ world, open: front(), sheet: active() });
  const app = {
    _type: "Application",
    get ActiveWorkbook() {
      return world.front ? bookOn(world, world.front) : null;
    },
    get Workbooks() {
      return {
        _type: "Workbooks",
        get Count() {
          return world.books.length;
        },
        Item: (index: number) => bookOn(world, world.books[index - 1]!),
      };
    },
    get ActiveSheet() {
      return sheetOn(world, front(), active());
    },
    get ActiveCell() {
      const { top, left } = front().book.active.range;
      return rangeOn(place(), [{ top, left, bottom: top, right: left }]);
    },
    get ActiveWindow() {
      return windowOn(place());
    },
    get ScreenUpdating() {
      return world.isRedrawing;
    },
    set ScreenUpdating(isOn: boolean) {
      world.isRedrawing = isOn;
    },
    get DisplayAlerts() {
      return world.isAsking;
    },
    set DisplayAlerts(isOn: boolean) {
      world.isAsking = isOn;
    },
    get Name() {
      return "WPS 表格";
    },
    get Version() {
      return "12.0";
    },
    get Build() {
      return "12.1.0.28043";
    },
    get OperatingSystem() {
      return "Windows";
    },
    get PluginStorage() {
      return storageOn(world);
    },
    CreateTaskPane(url: string, title: string) {
      const pane = { ID: world.panes.length + 1, url, title, isVisible: false, dock: 0, width: 0 };
      world.panes.push(pane);
      return paneOn(pane);
    },
    GetTaskPane(id: number) {
      const pane = world.panes[id - 1];
      return pane ? paneOn(pane) : null;
    },
    get WorksheetFunction() {
      return {
        _type: "WorksheetFunction",
        CountA(given: unknown) {
          const { areas, place: where } = behind<{ areas: Range[]; place: Place }>(given)!;
          return areas.reduce((sum, area) => sum + countFilled(where, area), 0);
        },
      };
    },
  };
  if (apiEvent) Object.defineProperty(app, "ApiEvent", { get: () => apiEvent, configurable: true });
  else Object.defineProperty(app, "ApiEvent", { get: () => undefined, configurable: true });
  return app as Wired;
}

/** Shared by 文字, 表格 and 演示, and by all pages of an add-in. */
function storageOn({ storage }: World): Wired {
  return {
    _type: "PluginStorage",
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: unknown) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  } as Wired;
}

function paneOn(pane: World["panes"][number]): Wired {
  return {
    _type: "TaskPane",
    get ID() {
      return pane.ID;
    },
    get Visible() {
      return pane.isVisible;
    },
    set Visible(isVisible: boolean) {
      pane.isVisible = isVisible;
    },
    set DockPosition(dock: number) {
      pane.dock = dock;
    },
    set Width(width: number) {
      pane.width = width;
    },
  } as Wired;
}

/** Panes are frozen where the window is split, as it stands. */
function windowOn({ world, sheet }: Place): Wired {
  return {
    _type: "Window",
    get FreezePanes() {
      return sheet.frozen.rows > 0 || sheet.frozen.columns > 0;
    },
    set FreezePanes(isOn: boolean) {
      if (!isOn) sheet.frozen = { rows: 0, columns: 0 };
      else {
        const { row, column } = world.scrolled;
        if (row !== 1 || column !== 1) world.wire.gaps.push("panes frozen in a window that is scrolled");
        sheet.frozen = { ...world.split };
      }
    },
    get SplitRow() {
      return sheet.frozen.rows || world.split.rows;
    },
    set SplitRow(rows: number) {
      world.split = { ...world.split, rows };
    },
    get SplitColumn() {
      return sheet.frozen.columns || world.split.columns;
    },
    set SplitColumn(columns: number) {
      world.split = { ...world.split, columns };
    },
    set ScrollRow(row: number) {
      world.scrolled = { ...world.scrolled, row };
    },
    set ScrollColumn(column: number) {
      world.scrolled = { ...world.scrolled, column };
    },
  } as Wired;
}
