/** The areas of the page in the order in which F6 goes round; Shift+F6 goes back. */
type Area = "grid" | "pane" | "bar";
const ORDER: readonly Area[] = ["grid", "pane", "bar"];

/** Where each stands; before there is a grid, what one can begin with stands in its place. */
const IDS: Readonly<Record<Area, string>> = { grid: "sheet", pane: "pane", bar: "bar" };

/** The cells, which have the keyboard in a way of their own. */
export interface Cells {
  /** False where there are none to be seen. */
  focus(): boolean;
  /** Writes down what is being typed, without which the keyboard could not leave. Rejects while words are composed. */
  leave(): Promise<void>;
}

/** Of a list of tabs the one that is open. */
const REACHABLE =
  "button:not([aria-selected=false]), input, select, textarea, a[href], [tabindex]:not([data-tabster-dummy])";

/**
 * F6 leads from grid to pane to bar and round again, F10 to the bar, and Esc out of a field of the grid's ribbon back
 * to the cells.
 */
export function attendAreas(window: Window, cells: Cells): void {
  const { document } = window;
  const place = (area: Area) => document.getElementById(IDS[area])!;
  const left = new Map<Area, HTMLElement>();
  const here = () => ORDER.find((area) => place(area).contains(document.activeElement));

  const focus = (area: Area): boolean => {
    if (area === "grid" && cells.focus()) return true;
    const before = left.get(area);
    const target = before && canTake(before) ? before : firstIn(place(area));
    target?.focus();
    return target !== undefined && document.activeElement === target;
  };

  const leave = async (then: () => void) => {
    if (here() !== "grid") return then();
    await cells.leave().then(then, () => {});
  };

  /** An area that is not there, or has nothing to press, is passed over. */
  const go = (by: 1 | -1) => {
    const from = here();
    const at = from === undefined ? (by === 1 ? -1 : 0) : ORDER.indexOf(from);
    for (let step = 1; step <= ORDER.length; step++) {
      const next = ORDER[(at + by * step + ORDER.length * 2) % ORDER.length]!;
      if (next !== from && focus(next)) return;
    }
  };

  document.addEventListener("focusin", ({ target }) => {
    const area = here();
    if (area) left.set(area, target as HTMLElement);
  });
  window.addEventListener(
    "keydown",
    (event) => {
      // A question is answered before anything else.
      if (event.isComposing || document.querySelector("dialog[open]")) return;
      if (event.key === "F6" && !event.ctrlKey && !event.altKey) {
        void leave(() => go(event.shiftKey ? -1 : 1));
      } else if (event.key === "F10" && !event.shiftKey) void leave(() => void focus("bar"));
      else if (event.key === "Escape" && isFieldOf(place("grid"), event.target)) focus("grid");
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

/** A field or a button of the ribbon, the name box, a tab: not the cells themselves, nor a menu that is open. */
function isFieldOf(grid: HTMLElement, target: EventTarget | null): boolean {
  const one = target as HTMLElement;
  if (!grid.contains(one) || one.isContentEditable) return false;
  return (
    !one.closest("[role=menu], [role=dialog], [role=listbox]") && !grid.querySelector("[data-state=open]")
  );
}

function firstIn(area: HTMLElement): HTMLElement | undefined {
  const all = [...area.querySelectorAll<HTMLElement>(REACHABLE)];
  return all.find(canTake);
}

function canTake(one: HTMLElement): boolean {
  const isOff = one.closest("[inert]") !== null || (one as HTMLButtonElement).disabled;
  return one.isConnected && !isOff && one.tabIndex >= 0 && one.getClientRects().length > 0;
}
