import type { FormJson, TemplateSetJson } from "../schema";

/** A template set as the text of its file, laid out for whoever edits it by hand; what says nothing is left out. */
export function setText(json: TemplateSetJson): string {
  const forms = Object.fromEntries(Object.entries(json.forms).map(([id, form]) => [id, sparse(form)]));
  const text = JSON.stringify(sparse({ ...json, forms } as unknown as TemplateSetJson), null, 2);
  // Sizes and small entries read best on one line.
  return `${text
    .replace(/\[\n\s+(?:[\d.]+|null)(?:,\n\s+(?:[\d.]+|null))*\n\s+\]/g, (list) => list.replace(/\s+/g, " "))
    .replace(/\{\n[^{}[\]\n]{0,60}(?:\n[^{}[\]\n]{0,60}){0,5}\n\s+\}/g, (entry) => {
      const line = entry.replace(/\n\s*/g, " ");
      return line.length <= 100 ? line : entry;
    })}\n`;
}

function sparse<Part extends FormJson | TemplateSetJson>(part: Part): Partial<Part> {
  const isEmpty = (value: unknown) =>
    value === false ||
    (Array.isArray(value)
      ? !value.length
      : typeof value === "object" && value !== null && !Object.keys(value).length);
  return Object.fromEntries(
    Object.entries(part).filter(([name, value]) => !isEmpty(value) || NEEDED.includes(name)),
  ) as Partial<Part>;
}

const NEEDED = ["order", "forms", "head", "picture", "widths", "fields"];
