/**
 * Brings an issue to the top, under its sheet's header; with `take` it has the focus too. Where it is not shown, the
 * list itself has.
 */
export function showIssue(root: HTMLElement | null, id: string, take: boolean): void {
  const row = root?.querySelector<HTMLElement>(`[data-issue="${CSS.escape(id)}"]`);
  const content = row?.closest<HTMLElement>("[data-content]");
  if (!row || !content) {
    if (take) root?.querySelector<HTMLElement>("[data-content]")?.focus();
    return;
  }
  if (take) row.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  content.scrollTop += row.getBoundingClientRect().top - content.getBoundingClientRect().top - GROUP_HEADER;
}

const GROUP_HEADER = 32;

/** A button that opens a page; coming back from it, the button has the focus again. */
export function opener<Page extends string>(openPage: (page: Page) => void, page: Page) {
  return { "data-opens": page, onClick: () => openPage(page) };
}

/** Back to what led to a page, or to a box. */
export function focusOpener(root: HTMLElement | null, opened: string): void {
  root?.querySelector<HTMLElement>(`[data-opens~="${opened}"]`)?.focus();
}

/** After React has drawn what was just set. */
export function afterDrawing(work: () => void): void {
  setTimeout(work, 0);
}
