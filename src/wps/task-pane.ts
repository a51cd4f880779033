/**
 * What ribbon and pane, two pages of their own, tell each other. WPS's three programs share one storage and count their
 * panes from 1 each, so that every key says that it is 表格's.
 */
const PANE = "jibiao.pane.et";
const REQUEST = "jibiao.request.et";

/** As far as both pages use it. */
export interface Host {
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: string | number): void;
    removeItem?(key: string): void;
  };
  CreateTaskPane(url: string, title?: string): Pane;
  GetTaskPane(id: number): Pane | null | undefined;
}

interface Pane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

const RIGHT = 2;
/** Pixels; the pane is made for 320 and more. */
const WIDTH = 400;

function paneOf(host: Host): Pane | undefined {
  const id = Number(host.PluginStorage.getItem(PANE));
  if (!id) return undefined;
  try {
    return host.GetTaskPane(id) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Shows the pane at the right, made once and kept. */
export function showPane(host: Host, url: string): void {
  let pane = paneOf(host);
  if (!pane) {
    pane = host.CreateTaskPane(url, "绩表");
    host.PluginStorage.setItem(PANE, pane.ID);
    pane.DockPosition = RIGHT;
    pane.Width = WIDTH;
  }
  pane.Visible = true;
}

/** Takes the pane out of the way; a docked one can hold up the ribbon. False where it cannot be found. */
export function hidePane(host: Host): boolean {
  const pane = paneOf(host);
  if (!pane) return false;
  pane.Visible = false;
  return true;
}

/** Leaves word for the pane which button was pressed. */
export function sendCommand(host: Host, name: string): void {
  host.PluginStorage.setItem(REQUEST, name);
}

/** The button that was pressed last; once. */
export function takeCommand(host: Host): string | undefined {
  const name = host.PluginStorage.getItem(REQUEST);
  if (typeof name !== "string" || name === "") return undefined;
  host.PluginStorage.setItem(REQUEST, "");
  return name;
}
