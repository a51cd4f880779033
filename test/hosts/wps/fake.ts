import type { WpsWindow } from "../../../src/hosts/wps/events";
import type { Ticks } from "../../../src/hosts/wps/watch";
import { blankBook, type Book } from "../excel/model";
import { behind, guarded, wireFor, type Mood, type Wire, type Wired } from "./guarded";
import { applicationOn } from "./objects/application";
import { sheetOn } from "./objects/sheet";
import type { OpenBook, Place, World } from "./objects/world";

/** A WPS 表格 in memory, strict where the real one is silent: what would do harm there is a gap here. */
export interface FakeWps {
  readonly world: World;
  readonly wire: Wire;
  /** What WPS puts into the page's window. */
  readonly window: WpsWindow;
  readonly app: NonNullable<WpsWindow["Application"]>;
  readonly ticks: Ticks;
  /** Two seconds have passed. */
  tick(): void;
  /** Events that are still to come. */
  deliver(): void;
  /** Does something that is the person's, not an add-in's: of that WPS always tells. */
  asPerson<T>(work: () => T): T;
  cellsRead(): number;
  open(fullName: string, book?: Book): OpenBook;
  bringToFront(open: OpenBook): void;
  /** Closes a workbook; another comes to the front, if any is open. */
  close(open: OpenBook): void;
}

export function fakeWps(mood: Mood, book: Book = blankBook()): FakeWps {
  const wire = wireFor(mood);
  const listeners = new Map<string, Set<(...about: unknown[]) => void>>();
  const looks = new Set<() => void>();
  let late: (() => void)[] = [];

  const raise = (name: string, ...about: readonly Wired[]) => {
    if (mood.events === "none") return;
    const isByAddin = !world.isPerson;
    if (isByAddin && mood.tellsOwn === "never" && name === "SheetChange") return;
    const given = about.map((one) => {
      if (behind(one)) return one;
      const { place } = one as unknown as { place: Place };
      return guarded(wire, sheetOn(world, place.open, place.sheet));
    });
    const tell = () => {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(...given);
    };
    if (isByAddin && mood.tellsOwn === "later") late.push(tell);
    else tell();
  };

  const world: World = {
    wire,
    books: [],
    front: undefined,
    raise,
    isPerson: false,
    cellsRead: 0,
    isRedrawing: true,
    isAsking: true,
    storage: new Map(),
    panes: [],
    scrolled: { row: 1, column: 1 },
    split: { rows: 0, columns: 0 },
  };
  const apiEvent = {
    _type: "ApiEvent",
    AddApiEventListener(name: string, listener: (...about: unknown[]) => void) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    RemoveApiEventListener(name: string, listener: (...about: unknown[]) => void) {
      listeners.get(name)?.delete(listener);
    },
  };
  const fromApp = mood.events === "Application" ? apiEvent : undefined;
  const app = guarded(wire, applicationOn(world, fromApp)) as unknown as FakeWps["app"];
  const window: WpsWindow = {
    ...(!mood.isOld && { Application: app }),
    wps: {
      ...(mood.isOld && { EtApplication: () => app }),
      ...(mood.events === "wps" && { ApiEvent: apiEvent }),
    },
    ...(mood.events === "et" && { et: { ApiEvent: apiEvent } }),
  };
  const open = (fullName: string, opened: Book = blankBook()) => {
    const one = { book: opened, fullName };
    world.books.push(one);
    world.front = one;
    return one;
  };
  open("C:\\申报\\绩效目标.xlsx", book);
  return {
    ...{ world, wire, window, app, open },
    cellsRead: () => world.cellsRead,
    ticks(look) {
      looks.add(look);
      return () => void looks.delete(look);
    },
    tick() {
      for (const look of [...looks]) look();
    },
    deliver() {
      const now = late;
      late = [];
      for (const tell of now) tell();
    },
    asPerson(work) {
      world.isPerson = true;
      try {
        return work();
      } finally {
        world.isPerson = false;
      }
    },
    close(one) {
      world.books.splice(world.books.indexOf(one), 1);
      world.front = world.books.at(-1);
    },
    bringToFront(one) {
      world.front = one;
      world.isPerson = true;
      raise("WorkbookActivate");
      world.isPerson = false;
    },
  };
}
