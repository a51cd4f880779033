import type { LiveState } from "../live/state";
import { standingOf } from "../audit/verdict";
import type { Asked, Standing } from "../audit/verdict";
import { UNCHECKED, verdictSentence } from "../audit/verdict-words";
import type { Inspection } from "../submission/inspect";
import { CUT_OFF, sub } from "./words/audit";
import { clock } from "./words/shared";

export interface Sentence {
  readonly icon: "error" | "good" | "none" | "cutOff";
  /** The number of 必改 stands apart, because it is red. */
  readonly text: string | readonly [before: string, count: string, after: string];
  readonly sub?: string;
  /** The whole workbook may be submitted and nothing is left to look at. */
  readonly isClear: boolean;
}

/** The one sentence about a workbook that stands on every tab. */
export function sentenceOf(state: LiveState, asked: Asked): Sentence {
  const standing = standingOf(state, asked);
  const below = subOf(state, standing);
  const said = (icon: Sentence["icon"], text: Sentence["text"]): Sentence => ({
    icon,
    text,
    ...(below !== undefined && { sub: below }),
    isClear: !state.isCutOff && state.verdict !== "unchecked" && isClear(standing),
  });
  if (state.isCutOff) return said("cutOff", CUT_OFF);
  if (state.verdict === "unchecked") return said("none", UNCHECKED);
  return said(...iconAndText(standing));
}

function iconAndText(standing: Standing): [Sentence["icon"], Sentence["text"]] {
  const text = verdictSentence(standing);
  if (standing.counts.error) return ["error", aroundNumber(text)];
  const isGood = !standing.withheld && ["advisable", "clear"].includes(standing.verdict);
  return [isGood ? "good" : "none", text];
}

const isClear = ({ verdict, withheld }: Standing) => verdict === "clear" && !withheld;

/** The first number of a sentence, and what stands around it. */
function aroundNumber(text: string): Sentence["text"] {
  const [count = ""] = /\d+/.exec(text) ?? [];
  const at = text.indexOf(count);
  return [text.slice(0, at), count, text.slice(at + count.length)];
}

/** The same of what 报送检查 found. */
export function sentenceOfInspection(inspection: Inspection, below: string): Sentence {
  const standing = standingOf(inspection, inspection.asked);
  const [icon, text] = iconAndText(standing);
  return { icon, text, sub: below, isClear: isClear(standing) };
}

export const plain = ({ text }: Sentence) => (typeof text === "string" ? text : text.join(""));

function subOf(state: LiveState, standing: Standing): string | undefined {
  const { running, typing, isLive, checkedAt, withheld } = state;
  const verdict = state.verdict === "unchecked" ? state.verdict : standing.verdict;
  const time = checkedAt && clock(checkedAt);
  if (state.isCutOff) return sub.cutOff;
  if (state.isWaiting) return sub.waiting;
  if (running) return sub.running(Math.min(running.done + 1, running.of), running.of);
  if (typing && withheld && !state.counts.error) return sub.typingRow(typing.sheet);
  if (typing) return sub.typing(typing.sheet, typing.row + 1);
  if (state.isDeaf) return sub.deaf;
  if (verdict === "noForm") return undefined;
  if (!isLive) return sub.off(time);
  if (verdict === "blank") return sub.liveOn;
  if (verdict === "clear") return sub.clear(state.forms.length, state.checks, state.counts.verified);
  return sub.live(time);
}
