import { cleaned, pastedText, type Pasted, type PastedCell } from "../import/pasted";

/** No table of a form has more; whoever says more in a page's code says it to take our memory. */
const MOST_SPAN = 200;
const MOST_CELLS = 100_000;

/** What Word, Excel, WPS or a page put into the clipboard, as texts alone: no fonts, colours, pictures or links. */
export function clipboardTexts(html: string, text: string): Pasted {
  if (!html.includes("<")) return pastedText(text);
  // A document of its own: nothing in it runs, and nothing is fetched.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const tables = [...body.querySelectorAll("table")].filter((one) => !one.parentElement?.closest("table"));
  const [table] = tables;
  if (!table) return text.trim() === "" ? { rows: [[textOf(body)]] } : pastedText(text);
  const around = body.cloneNode(true) as HTMLElement;
  for (const one of around.querySelectorAll("table")) one.remove();
  const isMixed = tables.length > 1 || textOf(around) !== "";
  const rows = tables.flatMap(rowsOf);
  return isMixed ? { rows: withAround(textOf(around), rows), isMixed } : { rows };
}

/** Nothing of what stands around a table is lost where all of it becomes one text. */
const withAround = (around: string, rows: PastedCell[][]) => (around ? [[around], ...rows] : rows);

function rowsOf(table: HTMLTableElement): PastedCell[][] {
  const grid: PastedCell[][] = [];
  let count = 0;
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (grid[row]?.[column] !== undefined) column++;
      const wide = Math.min(cell.colSpan, MOST_SPAN);
      const high = Math.min(cell.rowSpan || 1, table.rows.length - row, MOST_SPAN);
      for (let down = 0; down < high; down++) {
        for (let across = 0; across < wide && count++ < MOST_CELLS; across++) {
          const goesOn = { goesOn: across ? "across" : "down" } as const;
          (grid[row + down] ??= [])[column + across] = down || across ? goesOn : textOf(cell);
        }
      }
    }
  });
  return Array.from(grid, (line) => Array.from(line ?? [], (cell) => cell ?? ""));
}

const LEFT_OUT = /^(?:STYLE|SCRIPT|HEAD|TITLE|META|LINK|TEMPLATE|NOSCRIPT)$/;
const BLOCK = /^(?:P|DIV|LI|UL|OL|TR|TABLE|H[1-6]|BLOCKQUOTE|PRE|DL|DT|DD)$/;

/** As it is seen: paragraphs and <br> begin a line, other white space is one blank, what is hidden is nothing. */
function textOf(root: Node): string {
  let text = "";
  const newLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const walk = (node: Node, keepsSpace: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const said = node.textContent ?? "";
      if (keepsSpace) text += said;
      else text += text === "" || /\s$/.test(text) ? plain(said).replace(/^ /, "") : plain(said);
      return;
    }
    if (!(node instanceof Element)) return;
    const style = node.getAttribute("style") ?? "";
    if (LEFT_OUT.test(node.tagName) || /display:\s*none|mso-hide:\s*all/i.test(style)) return;
    if (node.tagName === "BR") {
      text = `${text.trimEnd()}\n`;
      return;
    }
    const isBlock = BLOCK.test(node.tagName);
    if (isBlock) newLine();
    for (const child of node.childNodes) {
      walk(child, keepsSpace || /white-space:\s*(?:pre|break)/i.test(style));
    }
    if (isBlock) newLine();
    if (/^T[DH]$/.test(node.tagName) && node !== root) text += " ";
  };
  for (const child of root.childNodes) walk(child, keepsSpaceAt(root));
  return cleaned(text);
}

const keepsSpaceAt = (node: Node) =>
  node instanceof Element && /white-space:\s*(?:pre|break)/i.test(node.getAttribute("style") ?? "");

/** White space as pages take it; a no-break space is a sign of its own. */
const plain = (text: string) => text.replace(/[ \t\r\n\f]+/g, " ");
