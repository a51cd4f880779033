/** The most characters of a formula. */
const LONGEST = 8192;

/**
 * Whether a formula (without its `=`) is one: a file with any other does not open. Names and functions need not be
 * known, and what is calculated need not make sense.
 */
export function isWellFormed(formula: string): boolean {
  if (formula.length > LONGEST) return false;
  /** Brackets that are open: of a function's call, or around a term. */
  const open: ("call" | "term")[] = [];
  let wantsOperand = true;
  let before = "";
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (token === undefined) return false;
    at += token.length;
    switch (kindOf(token)) {
      case "operand":
        if (!wantsOperand && !goesOn(before, token)) return false;
        wantsOperand = false;
        break;
      case "operator":
        if (wantsOperand && !/^[-+@]$/.test(token)) return false;
        wantsOperand = true;
        break;
      case "postfix":
        if (wantsOperand) return false;
        break;
      case "open":
        if (!wantsOperand && !isName(before)) return false;
        open.push(wantsOperand ? "term" : "call");
        wantsOperand = true;
        break;
      case "close": {
        const closed = open.pop();
        if (!closed || (wantsOperand && !(closed === "call" && /^[(,]$/.test(before)))) return false;
        wantsOperand = false;
        break;
      }
      case "comma":
        if (wantsOperand && open.at(-1) !== "call") return false;
        wantsOperand = true;
        break;
      case "space":
        if (wantsOperand) continue;
    }
    before = token;
  }
  return open.length === 0 && !wantsOperand;
}

type Kind = "operand" | "operator" | "postfix" | "open" | "close" | "comma" | "space";

const ERROR = String.raw`#(?:REF!|DIV\/0!|NULL!|NUM!|VALUE!|N\/A|NAME\?|[A-Z_]+!?)`;
const TABLE = String.raw`\[(?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*\]`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\{[^{}]*\}`,
    String.raw`(?:'(?:[^']|'')*'|${TABLE}|${ERROR}|[\p{L}\p{N}_.$!:\\?])+`,
    String.raw`\s+`,
    String.raw`<=|>=|<>|[-+*/^&=<>@%#(),]`,
  ].join("|"),
  "uy",
);

function tokenAt(formula: string, at: number): string | undefined {
  TOKEN.lastIndex = at;
  return TOKEN.exec(formula)?.[0];
}

function kindOf(token: string): Kind {
  if (token.trim() === "") return "space";
  if (token === "(") return "open";
  if (token === ")") return "close";
  if (token === ",") return "comma";
  if (token === "%" || token === "#") return "postfix";
  return /^[-+*/^&=<>@]+$/.test(token) ? "operator" : "operand";
}

/** `INDEX(…):B2`, or two places with a space between them, which means where they meet. */
function goesOn(before: string, token: string): boolean {
  return token.startsWith(":") || (before.trim() === "" && /^[\p{L}$'[\\_]/u.test(token));
}

function isName(token: string): boolean {
  return /[\p{L}\p{N}_.]$/u.test(token);
}
