import { ifAnswered, type App, type Cells, type Sheet } from "./jsapi";

/** What is heard of, and what comes with it. */
export interface Heard {
  SheetChange(sheet: Sheet, cells: Cells): void;
  SheetActivate(sheet: Sheet): void;
  SheetSelectionChange(sheet: Sheet, cells: Cells): void;
  WorkbookActivate(book: Et.Workbook): void;
  /** Heard by 自检 alone, which wants to know whether they come. */
  SheetDeactivate(sheet: Sheet): void;
  SheetCalculate(sheet: Sheet): void;
  WorkbookNewSheet(book: Et.Workbook, sheet: Sheet): void;
}

/** Events of WPS, wherever this build has them. */
export interface ApiEvent {
  /** Where this build has them. */
  readonly from: string;
  /** The answer ends it. */
  listen(to: Partial<Heard>): () => void;
}

/** The page's window, as far as WPS puts something of its own into it. */
export interface WpsWindow {
  readonly Application?: App;
  readonly wps?: { readonly EtApplication?: unknown; readonly ApiEvent?: unknown };
  readonly et?: { readonly ApiEvent?: unknown };
}

/** Old builds have it as wps.EtApplication(). Undefined outside WPS. */
export function applicationIn({ Application, wps }: WpsWindow): App | undefined {
  if (Application) return Application;
  const old = wps?.EtApplication;
  return (typeof old === "function" ? ifAnswered(() => (old as () => unknown).call(wps)) : old) as
    App | undefined;
}

interface Source {
  AddApiEventListener(name: string, listener: (...about: never[]) => void): unknown;
  RemoveApiEventListener?(name: string, listener: (...about: never[]) => void): unknown;
}

/** Three places are known; some builds have none of them. */
export function eventsIn(window: WpsWindow, app: App): ApiEvent | undefined {
  const places: Readonly<Record<string, unknown>> = {
    "Application.ApiEvent": ifAnswered(() => (app as App & { ApiEvent?: unknown }).ApiEvent),
    "wps.ApiEvent": ifAnswered(() => window.wps?.ApiEvent),
    "et.ApiEvent": ifAnswered(() => window.et?.ApiEvent),
  };
  for (const [from, source] of Object.entries(places)) {
    if (isSource(source)) return { from, listen: (to) => listening(source, to) };
  }
  return undefined;
}

function isSource(place: unknown): place is Source {
  if ((typeof place !== "object" && typeof place !== "function") || place === null) return false;
  return typeof (place as Partial<Source>).AddApiEventListener === "function";
}

function listening(source: Source, to: Partial<Heard>): () => void {
  let isOver = false;
  const stops = Object.entries(to).map(([name, listener]) => {
    const own = (...about: never[]) => {
      if (!isOver) (listener as (...about: never[]) => void)(...about);
    };
    source.AddApiEventListener(name, own);
    return () => ifAnswered(() => source.RemoveApiEventListener?.(name, own));
  });
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}
