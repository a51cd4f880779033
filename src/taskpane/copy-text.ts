import type { AuditedIssue } from "../audit/issue";
import { placeText } from "../audit/place-words";
import { SEVERITY } from "../audit/severity";

/** Panes are not let near the clipboard but by an old command; whether it was taken. */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.append(box);
  box.focus();
  box.select();
  const isCopied = document.execCommand("copy");
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}

/** A finding as one sends it to a colleague. `written`: what stands in its cell. */
export function issueText(issue: AuditedIssue, written: string | undefined): string {
  const { severity, sheet, cells, field, title, message, remedy, basis } = issue;
  const place = [`${sheet} ${placeText(cells)}`, field].filter(Boolean).join("　");
  return [
    `【${SEVERITY[severity]}】${title}`,
    `位置：${place}${cells.length > 2 ? `（${cells.join("、")}）` : ""}`,
    ...(written?.trim() ? [`现在写的：${written.trim()}`] : []),
    `问题：${message}`,
    `怎么改：${remedy}`,
    `依据：${basis}`,
  ].join("\n");
}
