import type { ForeignSheet } from "./sheet";

/** A table somebody exported is small; a longer text is none. */
const LONGEST = 20 * 1024 * 1024;
const SEPARATORS = [",", "\t", ";"] as const;

/** The text of a file that is a table of plain text: UTF-8, UTF-16 or GBK; undefined for any other file. */
export function tableText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length > LONGEST) return undefined;
  const text = decoded(bytes);
  if (text === undefined || /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return undefined;
  // Pages and documents of other programs are text, too.
  if (/^\s*[<{[]/.test(text) || /^%PDF|^(?:MIME-Version|From|Date|Subject):/i.test(text)) return undefined;
  return separatorOf(text) === undefined ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

/** What parts most lines, into as many columns each as any of them; a letter has commas as well, though not so. */
function separatorOf(text: string): string | undefined {
  return SEPARATORS.find((separator) => {
    const lines = recordsOf(text, separator, 50).filter((line) => line.some((field) => field.trim() !== ""));
    const parted = lines.filter((line) => line.length > 1).length;
    return lines.length >= 2 && parted >= 2 && parted * 2 > lines.length;
  });
}

export function csvSheet(text: string): ForeignSheet {
  const rows = recordsOf(text, separatorOf(text) ?? ",").map((line) => line.map(cellOf));
  return { name: "Sheet1", visibility: "visible", rows, merges: [], widths: [] };
}

/** Lines of fields; a field in quotes may hold separators, quotes (doubled) and line breaks. */
function recordsOf(text: string, separator: string, most = Infinity): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    let field = "";
    const quoted = text[at] === '"' ? quotedAt(text, at) : undefined;
    if (quoted !== undefined) {
      field = quoted.replace(/""/g, '"');
      at += quoted.length + 2;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    record.push(field + text.slice(from, at));
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      record.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    records.push(record);
    record = [];
  }
  return records;
}

/** What stands between a quote and the one that closes it; undefined where none does. */
function quotedAt(text: string, at: number): string | undefined {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2)) {
    if (text[end + 1] !== '"') return text.slice(at + 1, end);
  }
  return undefined;
}

/** A number only where it shows just as it is written; all else (007, 95%, 1-2, 18 digits) stays the text it is. */
function cellOf(field: string): ForeignSheet["rows"][number][number] {
  if (field === "") return undefined;
  const [, decimals] = /^-?(?:0|[1-9]\d{0,10})(?:\.(\d{1,4}))?$/.exec(field) ?? [undefined, null];
  if (decimals === null || field === "-0") return { value: field.replace(/\r\n?/g, "\n"), format: "General" };
  return {
    value: Number(field),
    format: decimals?.endsWith("0") ? `0.${"0".repeat(decimals.length)}` : "General",
  };
}
