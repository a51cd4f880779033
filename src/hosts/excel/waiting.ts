/** There is one Excel beside a page, so that all its workbooks wait for the same. */
const listeners = new Set<(isWaiting: boolean) => void>();
let waits = 0;

/** Something waits for Excel, most likely behind a cell that somebody types into; the answer ends that. */
export function beginWaiting(): () => void {
  waits += 1;
  if (waits === 1) tell(true);
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    waits -= 1;
    if (waits === 0) tell(false);
  };
}

/** Tells when Excel lets us wait, at once where it does, and when it does no longer; the answer ends it. */
export function onWaiting(listener: (isWaiting: boolean) => void): () => void {
  listeners.add(listener);
  if (waits > 0) listener(true);
  return () => void listeners.delete(listener);
}

function tell(isWaiting: boolean): void {
  for (const listener of [...listeners]) listener(isWaiting);
}
