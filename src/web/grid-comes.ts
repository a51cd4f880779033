import type { TemplateSet } from "../forms/definition";
import type { Live } from "../live/state";
import type { Cells } from "./areas";
import type { Dark } from "./dark";
import { pasting } from "./pasting";
import type { Session } from "./session";
import * as words from "./words";

/** The grid needs a browser of 2021: Chrome 88, which was the first to know this. */
export function canGrid({ CSS }: Window & typeof globalThis): boolean {
  return CSS.supports("aspect-ratio", "1");
}

interface GridComes {
  /** Loads the grid, once something is opened or begun and the pane has said what it found in it. */
  loadAfter(checking: Pick<Live, "state" | "subscribe">): Promise<void>;
  readonly cells: Cells;
}

/**
 * The grid weighs more than everything else together, and while it is being loaded a slow machine does nothing else.
 * So it comes last, and takes over what is open by then.
 */
export function gridComes(given: {
  readonly window: Window & typeof globalThis;
  readonly session: Session;
  readonly dark: Dark;
  /** The forms that are known, as they are just now. */
  readonly sets: () => readonly TemplateSet[];
}): GridComes {
  const { window, session, dark } = given;
  const place = (id: string) => window.document.getElementById(id)!;
  let focus: (() => void) | undefined;

  const load = async () => {
    // A bundle of its own, which the add-ins never load.
    const { openGrid } = await import(/* webpackChunkName: "grid", webpackPrefetch: true */ "./grid");
    const letGo = keepKeys(window.document);
    const grid = await openGrid(place("grid"), {
      onRefused: ({ message }) =>
        session.tell({ kind: "trouble", title: words.trouble.refused, text: message }),
      onPaste: pasting(session.workbook, given.sets, session.askAboutPaste),
    });
    const colour = () => {
      grid.showDark(dark.isOn());
      place("grid").toggleAttribute("data-dark", dark.isOn());
    };
    dark.subscribe(colour);
    colour();
    await session.attach(grid);
    await painted(window);
    letGo();
    place("start").hidden = true;
    focus = () => grid.focus();
    // What had it before, a button of the start view, is gone.
    if (window.document.activeElement === window.document.body) focus();
  };

  return {
    async loadAfter(checking) {
      await new Promise<void>((resolve) => {
        const isDue = () => {
          const { isBegun, opening } = session.state();
          const { isLive, isCutOff, checkedAt, running } = checking.state;
          return isBegun && !opening && (!isLive || isCutOff || (checkedAt !== undefined && !running));
        };
        const look = () => {
          if (isDue()) resolve();
        };
        session.subscribe(look);
        checking.subscribe(look);
        look();
      });
      // First what was found is painted.
      await painted(window);
      await load().catch(() =>
        session.tell({ kind: "trouble", title: words.trouble.grid, text: words.NO_GRID }),
      );
    },
    cells: {
      focus() {
        focus?.();
        return focus !== undefined;
      },
      leave: async () => void (await session.workbook.apply([])),
    },
  };
}

const painted = (window: Window) =>
  new Promise<void>((resolve) => void window.requestAnimationFrame(() => setTimeout(resolve)));

/** A grid that comes to life takes the keyboard; who writes in the pane meanwhile keeps it. The answer ends it. */
function keepKeys(document: Document): () => void {
  const isCell = (one: EventTarget | null) => (one as HTMLElement | null)?.dataset?.["uComp"] === "editor";
  const giveBack = ({ target, relatedTarget: before }: FocusEvent) => {
    // It may not be in its place yet.
    if (isCell(target) && before instanceof HTMLElement && !isCell(before)) before.focus();
  };
  document.addEventListener("focusin", giveBack);
  return () => document.removeEventListener("focusin", giveBack);
}
