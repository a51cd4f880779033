/** A text with what is to be stressed in it. */
export type Spans = readonly { readonly kind: "plain" | "strong" | "code"; readonly text: string }[];

export type Block =
  | { readonly kind: "heading" | "paragraph"; readonly spans: Spans }
  | { readonly kind: "list"; readonly items: readonly Spans[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly Spans[])[] }
  | { readonly kind: "code"; readonly text: string };

/** A chapter of the manual; the first one, without a title, is what stands before all chapters. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The manual's Markdown, as far as it uses any. Pictures, which the pane is too narrow for, are left out. */
export function chaptersOf(markdown: string): Chapter[] {
  const [before = "", ...chapters] = `\n${markdown}`.split("\n## ");
  return [`\n${before.replace(/^\s*# .*\n/, "")}`, ...chapters].map((text) => {
    const [title = "", ...lines] = text.split("\n");
    return { title, blocks: blocksOf(lines) };
  });
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const end = endOf(lines, at);
    const block = blockOf(lines.slice(at, end));
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

/** A block ends at the next empty line; code at its closing fence, a heading with its line. */
function endOf(lines: readonly string[], from: number): number {
  const first = lines[from]!;
  if (first.startsWith("### ") || first.trim() === "") return from + 1;
  const isCode = first.startsWith("```");
  let at = from + 1;
  while (
    at < lines.length &&
    (isCode ? !lines[at]!.startsWith("```") : lines[at]!.trim() !== "" && isSame(first, lines[at]!))
  ) {
    at++;
  }
  return isCode ? at + 1 : at;
}

/** A list or a table may follow a paragraph at once. */
function isSame(first: string, next: string): boolean {
  const isItem = (line: string) => line.startsWith("- ");
  return isItem(first) || (!isItem(next) && first.startsWith("|") === next.startsWith("|"));
}

function blockOf(lines: readonly string[]): Block | undefined {
  const [first = ""] = lines;
  if (first.trim() === "" || first.startsWith("![")) return undefined;
  if (first.startsWith("```")) return { kind: "code", text: lines.slice(1, -1).join("\n") };
  if (first.startsWith("### ")) return { kind: "heading", spans: spansOf(first.slice(4)) };
  if (first.startsWith("- ")) return { kind: "list", items: itemsOf(lines).map(spansOf) };
  if (first.startsWith("|")) {
    const rows = lines.filter((line) => !/^[|\s:-]+$/.test(line));
    return {
      kind: "table",
      rows: rows.map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => spansOf(cell.trim())),
      ),
    };
  }
  return { kind: "paragraph", spans: spansOf(joined(lines)) };
}

function itemsOf(lines: readonly string[]): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) items.push([line.slice(2)]);
    else items.at(-1)?.push(line.trim());
  }
  return items.map(joined);
}

/** Lines of Chinese go on without a space between them. */
function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join("");
}

/** Where a link leads to cannot be reached from here: its words stay. */
function spansOf(text: string): Spans {
  const words = text.replace(/!\[[^[\]]*\]\([^()]*\)/g, "").replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1");
  return words.split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((part): Spans => {
    if (part === "") return [];
    if (part.startsWith("**")) return [{ kind: "strong", text: part.slice(2, -2) }];
    if (part.startsWith("`")) return [{ kind: "code", text: part.slice(1, -1) }];
    return [{ kind: "plain", text: part }];
  });
}
