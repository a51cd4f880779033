import { inabilities, revealing, undoing } from "./contract/abilities";
import { batches, rollBack } from "./contract/batches";
import { emptiness } from "./contract/emptiness";
import { formulas, formulasBack, formulasInUse } from "./contract/formulas";
import { inputChecks } from "./contract/input-checks";
import { looks } from "./contract/looks";
import { marking } from "./contract/marks";
import { merging } from "./contract/merges";
import { names } from "./contract/names";
import { numbers } from "./contract/numbers";
import { ready, type Opened, type Ready } from "./contract/opened";
import { pages } from "./contract/pages";
import type { Need, Promises } from "./contract/promises";
import { places } from "./contract/places";
import { protection } from "./contract/protection";
import { reading, readingWanted, roundTrips } from "./contract/reading";
import { deletedRows, insertedRows } from "./contract/rows";
import { sheets } from "./contract/sheets";
import { texts } from "./contract/texts";
import { watching } from "./contract/watching";

export type { Opened } from "./contract/opened";

const contract: readonly Promises[] = [
  ...[
    texts,
    numbers,
    formulas,
    formulasInUse,
    emptiness,
    places,
    merging,
    sheets,
    protection,
    names,
    insertedRows,
    deletedRows,
  ],
  ...[looks, inputChecks, pages, marking, reading, readingWanted, roundTrips, batches, rollBack],
  ...[inabilities, watching, revealing, undoing, formulasBack],
];

/** Which needs an opened workbook meets: what it declares, and what its test lends. */
function met({
  workbook: { can, readWanted },
  asUser,
  selection,
  undo,
  protect,
  roundTrips,
}: Ready): Record<Need, boolean> {
  return {
    watch: can.watch && asUser !== undefined,
    reveal: can.reveal && selection !== undefined,
    mark: can.mark,
    undo: can.undo && undo !== undefined,
    rollBack: can.rollBack,
    protect: protect !== undefined,
    roundTrips: roundTrips !== undefined,
    readWanted: readWanted !== undefined,
  };
}

/**
 * What every host promises. `cannot` says why a host lacks a need (`watch`, `undo` …), or why it breaks a single line,
 * named in full (`merged areas: reads merged areas`); those are skipped, and listed with their reasons at the end.
 */
export function keepsTheContract(host: {
  open: () => Promise<Opened>;
  cannot?: Readonly<Record<string, string>>;
}): void {
  const cannot = host.cannot ?? {};
  const skipped: string[][] = [];
  let opened: Ready;
  let hostName = "";

  beforeEach(async () => {
    opened = await ready(await host.open());
    hostName = opened.workbook.host;
  });
  afterEach(() => opened.close?.());
  afterAll(() => {
    if (skipped.length > 0) process.stdout.write(table(skipped.map((row) => [hostName, ...row])));
  });

  test("says why it cannot do what it cannot do, and nothing else", () => {
    const needs = met(opened);
    const lines = contract.flatMap(({ about, lines }) =>
      Object.keys(lines).map((line) => `${about}: ${line}`),
    );
    const unmet = Object.keys(needs).filter((need) => !needs[need as Need]);
    expect(
      Object.keys(cannot)
        .filter((named) => !lines.includes(named))
        .sort(),
    ).toEqual(unmet.sort());
  });

  describe.each(contract)("$about", ({ about, needs, lines }) => {
    for (const [line, check] of Object.entries(lines)) {
      const reason = (needs && cannot[needs]) ?? cannot[`${about}: ${line}`];
      if (reason === undefined) test(line, () => check(opened));
      else {
        skipped.push([about, line, reason]);
        test.skip(`${line} (${reason})`, () => check(opened));
      }
    }
  });
}

function table(rows: readonly string[][]): string {
  const lines = [["host", "about", "skipped line", "because"], ["---", "---", "---", "---"], ...rows];
  return `\n${lines.map((line) => `| ${line.join(" | ")} |\n`).join("")}`;
}
