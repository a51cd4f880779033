import type { LiveState } from "../live/state";
import { basisOf, verdictSentence } from "../audit/verdict";
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
export function sentenceOf(state: LiveState): Sentence {
  const below = subOf(state);
  const said = (icon: Sentence["icon"], text: Sentence["text"]): Sentence => ({
    icon,
    text,
    ...(below !== undefined && { sub: below }),
    isClear: !state.isCutOff && state.verdict === "clear",
  });
  if (state.isCutOff) return said("cutOff", CUT_OFF);
  return said(...iconAndText(state));
}

function iconAndText({
  verdict,
  counts,
  forms,
}: Pick<LiveState, "verdict" | "counts" | "forms">): [Sentence["icon"], Sentence["text"]] {
  const text = verdictSentence(verdict, counts, basisOf(forms));
  if (verdict === "blocked") return ["error", aroundNumber(text)];
  return [verdict === "advisable" || verdict === "clear" ? "good" : "none", text];
}

/** The first number of a sentence, and what stands around it. */
function aroundNumber(text: string): Sentence["text"] {
  const [count = ""] = /\d+/.exec(text) ?? [];
  const at = text.indexOf(count);
  return [text.slice(0, at), count, text.slice(at + count.length)];
}

/** The same of what 报送检查 found. */
export function sentenceOfInspection(inspection: Inspection, below: string): Sentence {
  const [icon, text] = iconAndText(inspection);
  return { icon, text, sub: below, isClear: inspection.verdict === "clear" };
}

export const plain = ({ text }: Sentence) => (typeof text === "string" ? text : text.join(""));

function subOf(state: LiveState): string | undefined {
  const { running, typing, verdict, isLive, checkedAt } = state;
  const time = checkedAt && clock(checkedAt);
  if (state.isCutOff) return sub.cutOff;
  if (state.isWaiting) return sub.waiting;
  if (running) return sub.running(Math.min(running.done + 1, running.of), running.of);
  if (typing) return sub.typing(typing.sheet, typing.row + 1);
  if (state.isDeaf) return sub.deaf;
  if (verdict === "noForm") return undefined;
  if (!isLive) return sub.off(time);
  if (verdict === "blank") return sub.liveOn;
  if (verdict === "clear") return sub.clear(state.forms.length, state.checks, state.counts.verified);
  return sub.live(time);
}
