import { eventually } from "../../eventually";
import type { Clerk, Seen } from "./clerk";

interface Step extends Seen {
  readonly does: string;
}

/**
 * A table of steps. A blank is as it was a step before, — is nothing; of help its beginning stands, and behind …… its
 * end: without one nothing is open about the cell.
 */
export function steps(table: string): Step[] {
  const [, , ...lines] = table.trim().split("\n");
  let before: Seen = { cell: "", focus: "", verdict: "", help: "" };
  return lines.map((line) => {
    const [does = "", ...sees] = line.split("|").slice(1, -1);
    const [cell, focus, verdict, help] = sees.map((one) => one.trim().replace(/^—$/, " "));
    before = {
      cell: cell || before.cell,
      focus: focus || before.focus,
      verdict: verdict || before.verdict,
      help: help || before.help,
    };
    return { does: does.trim(), ...before };
  });
}

/** Does one after the other, and looks after each at verdict, help, selection and keyboard. */
export async function follow(clerk: Clerk, journey: readonly Step[]): Promise<void> {
  let before = "";
  for (const { does, ...expected } of journey) {
    await clerk.does(does);
    await eventually(async () => {
      const { help, verdict, ...seen } = await clerk.sees();
      const found = { ...seen, verdict: verdict || " ", help: beginning(help || " ", expected.help) };
      expect({ does, ...found }).toEqual({ does, ...expected });
    });
    const tooSoon = (await clerk.everSaw()).filter(
      (said) => said.startsWith("可以报送") && ![before, expected.verdict].includes(said),
    );
    expect({ does, tooSoon }).toEqual({ does, tooSoon: [] });
    before = expected.verdict;
  }
}

/** What is expected, where what is seen begins and ends so; else what is seen. */
function beginning(seen: string, expected: string): string {
  const [start = "", end] = expected.split("……");
  const fits =
    seen.startsWith(start) && (end === undefined ? !seen.includes("（这一格") : seen.endsWith(end));
  return fits ? expected : seen;
}
