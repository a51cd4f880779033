import type { FilledForm } from "../../src/forms/filled";
import { parseTable } from "../../src/forms/markdown";
import { paragraph, table } from "../word/document";

/** The same sheets as a Word document: lines above and below a table as paragraphs, the rest as its table. */
export function asWordBody(markdown: string): string {
  const parts = markdown.split(/^## .*$/m).slice(1);
  return parts.map((part) => bodyOf(part.trim().split("\n"))).join(paragraph(""));
}

function bodyOf(lines: readonly string[]): string {
  const texts = parseTable(lines.join("\n")).cells.map((row) => row.filter((text) => text !== null));
  const first = texts.findIndex((row) => row.length > 1);
  let end = lines.length;
  while (end > first && texts[end - 1]!.every((text) => /[:：]$/.test(text))) end--;
  const above = texts.slice(0, first).map(([text = ""]) => paragraph(text));
  const below = texts.slice(end).map((row) => paragraph(row.join("\t")));
  return [...above, table(lines.slice(first, end).join("\n")), ...below].join("");
}

/** Every value that somebody filled in, by form and field. */
export function valuesOf(forms: readonly FilledForm[]): string[] {
  return forms.flatMap((form, nth) => {
    const rows = Object.values(form.tables).flatMap(({ id, rows }) =>
      rows.flatMap((row, i) => Object.values(row.entries).map((entry) => ({ entry, where: `${id} ${i}` }))),
    );
    const single = Object.values(form.fields).map((entry) => ({ entry, where: "" }));
    return [...single, ...rows]
      .filter(({ entry }) => !entry.blank && !entry.inherited)
      .map(({ entry, where }) =>
        [nth, form.definition.id, where, entry.field.id, entry.cell.text.trim()].join(" | "),
      );
  });
}
