import type { PageName } from "./request";

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

/** Back to what led to a sub-page. */
export function focusOpener(root: HTMLElement | null, page: string): void {
  root?.querySelector<HTMLElement>(`[data-opens~="${page}"]`)?.focus();
}

/** After React has drawn what was just set. */
export function afterDrawing(work: () => void): void {
  setTimeout(work, 0);
}

/** Says of a button which page it leads to, so that the focus finds back to it. */
export function opens(page: PageName): { readonly "data-opens": PageName } {
  return { "data-opens": page };
}
