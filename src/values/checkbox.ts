import { INVISIBLE } from "./text";

/** One option of a choice printed with boxes: 延续专项☑. */
export interface Choice {
  readonly label: string;
  readonly checked: boolean;
}

/**
 * Ticks, ticked and filled boxes; then empty ones. The code points from F000 are those Word's symbol fonts leave behind.
 * The letters R and þ, which only Wingdings shows as boxes, are not read: a cell does not tell us its font.
 */
const TICK = "√✓✔\uF0FC\uF050";
const CHECKED = `${TICK}☑☒✅■●\uF0FE\uF052\uF0FD`;
const UNCHECKED = "□☐○◯\uF0A8\uF06F\uF0A3";
const MARK = `${CHECKED}${UNCHECKED}`;
const TOKEN = new RegExp(
  `[([（［【〔]\\s{0,9}([${MARK}]?)\\s{0,9}[)\\]）］】〕]|([${MARK}])|([\\s、，,；;/／|。]+)|([:：])|([^])`,
  "gu",
);

interface Word {
  readonly kind: "word";
  text: string;
  readonly marks: boolean[];
}
interface Mark {
  readonly kind: "mark";
  checked: boolean;
  tick: boolean;
}
type Token = (Word | Mark) & { readonly tight: boolean };

/**
 * The options of a text with boxes before or behind them (`延续专项☑     新增专项□`, `延续项目√ 新增项目`, `[√]延续 [ ]新增`),
 * in their order. An option without any box is unchecked; a text without any box has no options: [].
 */
export function readChoices(text: string): Choice[] {
  const tokens = joinSpaced(tokensOf(text.replace(INVISIBLE, "")));
  const words = tokens.filter((token) => token.kind === "word");
  const marks = tokens.filter((token) => token.kind === "mark");
  if (words.length === 0) return marks.map(({ checked }) => ({ label: "", checked }));
  if (marks.length === 0) return [];
  const before = tokens[0]!.kind === "mark";
  tokens.forEach((token, i) => {
    if (token.kind === "mark") wordOf(tokens, i, before)?.marks.push(token.checked);
  });
  return words.map((word) => ({ label: word.text, checked: word.marks.includes(true) }));
}

/** The way the official form prints them. */
export function writeChoices(choices: readonly Choice[]): string {
  return choices.map(({ label, checked }) => `${label}${checked ? "☑" : "□"}`).join("     ");
}

/** A mark belongs to the word it touches; touching both or none, it goes the way the first mark of the text does. */
function wordOf(tokens: readonly Token[], i: number, before: boolean): Word | undefined {
  const [left, mark, right] = [tokens[i - 1], tokens[i] as Token & Mark, tokens[i + 1]];
  const leftWord = left?.kind === "word" ? left : undefined;
  const rightWord = right?.kind === "word" ? right : undefined;
  const touchesLeft = leftWord !== undefined && mark.tight;
  const touchesRight = rightWord !== undefined && right!.tight;
  if (touchesLeft !== touchesRight) return touchesLeft ? leftWord : rightWord;
  return before ? (rightWord ?? leftWord) : (leftWord ?? rightWord);
}

/** Words and marks; `tight` = nothing stands between it and the token before. */
function tokensOf(text: string): Token[] {
  let tokens: Token[] = [];
  let tight = false;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [all, bracketed, bare, gap, colon, character = ""] = found;
    const last = tokens[tokens.length - 1];
    if (gap !== undefined) tight = false;
    else if (colon !== undefined) {
      tight = false;
      // 专项属性：延续专项☑ — what stands before is the label of the whole.
      if (tokens.every((token) => token.kind === "word")) tokens = [];
    } else if (character === "" || isBox(text, found.index)) {
      const sign = bracketed ?? bare ?? "";
      const mark = {
        checked: sign !== "" && CHECKED.includes(sign),
        tick: sign !== "" && TICK.includes(sign),
      };
      // A tick set beside the printed box: 延续专项□√
      if (last?.kind === "mark" && tight && (last.tick || mark.tick)) {
        last.checked ||= mark.checked;
        last.tick &&= mark.tick;
      } else tokens.push({ kind: "mark", tight, ...mark });
      tight = true;
    } else {
      if (last?.kind === "word" && tight) last.text += all;
      else tokens.push({ kind: "word", text: all, marks: [], tight });
      tight = true;
    }
  }
  return tokens;
}

/** 口 typed for □ — but not that of 人口, 出口, 口岸 … */
function isBox(text: string, at: number): boolean {
  return (
    /[口囗ロ]/.test(text[at]!) &&
    !/[人窗出进港路门关井渡河海接缺户]/.test(text[at - 1] ?? "") &&
    !/[岸径碑粮腔语头号感味述]/.test(text[at + 1] ?? "")
  );
}

/** 延 续 专 项☑ is one option, letter-spaced; 延续项目 新增项目 are two. */
function joinSpaced(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let single = false;
  for (const token of tokens) {
    const last = joined[joined.length - 1];
    const isSingle = token.kind === "word" && token.text.length === 1;
    if (token.kind === "word" && last?.kind === "word" && single && isSingle) last.text += token.text;
    else joined.push(token.kind === "word" ? { ...token } : token);
    single = isSingle;
  }
  return joined;
}
