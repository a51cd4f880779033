import { droppedFile } from "./chosen-file";
import { isPrint } from "./print-preview";
import type { Printing } from "./printing";
import type { Session } from "./session";
import { DROP_HERE, trouble } from "./words";

/** Milliseconds between two looks for what a tab left unsaved that has gone. */
const LOOK_FOR_LOST = 5_000;

/** What the page does at the window's own doings: a file dropped on it, Ctrl+S, Ctrl+P, leaving, other tabs that go. */
export function attend(window: Window, session: Session, printing: Printing): void {
  // Nothing is to be written into a workbook that is about to go.
  session.subscribe(() => {
    for (const id of ["grid", "pane"]) {
      window.document.getElementById(id)?.toggleAttribute("inert", session.state().opening !== undefined);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (session.state().isDirty) event.preventDefault();
  });
  // The last chance to write, also when a phone or a crash never says goodbye.
  window.addEventListener("pagehide", () => void session.keep());
  window.document.addEventListener("visibilitychange", () => void session.keep());
  const lookForLost = () => void session.lookForLost().catch(() => {});
  lookForLost();
  // What cannot be read now is asked for again soon.
  window.setInterval(lookForLost, LOOK_FOR_LOST);
  window.addEventListener("keydown", listenForSave, true);
  window.addEventListener("keydown", listenForPrint, true);
  window.addEventListener("dragover", whenFile(over), true);
  // It leaves for an element of the page, or for nowhere: for another window, or because Esc was pressed.
  window.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || cue(false), true);
  window.addEventListener("drop", whenFile(open), true);

  function listenForSave(event: KeyboardEvent) {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void session.save();
  }

  function listenForPrint(event: KeyboardEvent) {
    if (!isPrint(event) || window.document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopPropagation();
    void printing.open();
  }

  function cue(isOver: boolean) {
    const { body } = window.document;
    if (isOver) body.setAttribute("data-drop", DROP_HERE);
    else body.removeAttribute("data-drop");
  }

  function over(event: DragEvent) {
    event.preventDefault();
    cue(true);
  }

  function open(event: DragEvent) {
    cue(false);
    event.preventDefault();
    event.stopPropagation();
    void droppedFile(event.dataTransfer!).then((file) => {
      if (typeof file !== "string") return session.open(file);
      return session.tell({ kind: "trouble", title: trouble.notOpened, text: file });
    });
  }
}

/** Cells that are dragged within the grid are none of ours. */
function whenFile(then: (event: DragEvent) => void): (event: DragEvent) => void {
  return (event) => {
    if (event.dataTransfer?.types.includes("Files")) then(event);
  };
}
