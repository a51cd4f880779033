import { insertForms } from "../../src/forms/draw/draw";
import { live } from "../../src/live/live";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import type { Edit } from "../../src/workbook/edit";
import { formOf } from "../forms/sheets";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { write } from "./contract/edits";
import { filled, texted } from "./contract/seen";
import { blankBook, key } from "./excel/model";
import type { Mood } from "./wps/guarded";
import { inWps, type InWps } from "./wps/opened";

/**
 * 1. Where many cells can be read at once, a re-check of one sheet takes at most 30 calls, whatever its size.
 * 2. A roll-up takes at most 30 calls a sheet.
 * 3. Read cell by cell, each filled cell takes at most 3 calls more.
 * 4. Cells are bounded as well: a sheet formatted to its last row is not read to its last row.
 */
const MOST = 30;
const { set } = formOf("shifeng", "summary");

let opened: InWps;
afterEach(() => expect(opened.wps.wire.gaps).toEqual([]));

async function declaration(count: number, mood: Partial<Mood> = {}): Promise<InWps> {
  opened = inWps(mood);
  const forms = ["summary", ...Array<string>(count).fill("spending-direction")];
  const { edits, sheets } = insertForms(set, forms, 2026, []);
  await opened.workbook.apply([
    ...edits,
    ...sheets.slice(1).map(({ sheet }, i): Edit => {
      const rows = directions(direction(`方向${i}甲`), direction(`方向${i}乙`)) as Edit & { kind: "write" };
      return { ...rows, sheet };
    }),
  ]);
  return opened;
}

async function callsOf({ wps }: InWps, doing: () => Promise<unknown>): Promise<number> {
  const before = wps.wire.calls;
  await doing();
  return wps.wire.calls - before;
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => [i + 1, `方向${i + 1}`, i / 8]);

describe("calls", () => {
  test.each([20, 2000, 20_000])("reading a sheet of %i rows again is at most 30", async (count) => {
    opened = inWps();
    await opened.workbook.watch(() => {});
    await opened.workbook.apply([write("Sheet1", "A1", ...rowsOf(count))]);
    await opened.workbook.read(["Sheet1"]);
    await opened.asUser!([write("Sheet1", "B7", ["改了的"])]);
    expect(await callsOf(opened, () => opened.workbook.read(["Sheet1"]))).toBeLessThanOrEqual(MOST);
  });

  test("re-checking after an edit is at most 30, and writes nothing", async () => {
    const { workbook, asUser, wps } = await declaration(3);
    const session = await live(workbook, sets, rules, { wait: 0 });
    const settled = async (so: () => boolean) => {
      while (!so()) await new Promise((resolve) => setTimeout(resolve));
    };
    await settled(() => session.state.verdict !== "unchecked");
    await asUser!([write("附件3-2", "E7", ["8.5万元"])]);
    await settled(() => session.state.issues.length === 1);
    const written = [...wps.wire.seen.keys()].filter((member) => member.endsWith("="));
    const counts = () => written.map((member) => wps.wire.seen.get(member));
    const before = counts();
    await asUser!([write("附件3-2", "E8", ["9万元"])]);
    const calls = wps.wire.calls;
    await settled(() => session.state.issues.length === 2);
    expect(wps.wire.calls - calls).toBeLessThanOrEqual(MOST);
    // The person's own typing is one.
    expect(counts()).toEqual(before);
    session.stop();
  });

  test.each([3, 15])("a roll-up over %i sheets is at most 30 a sheet", async (count) => {
    const opened = await declaration(count);
    const { workbook } = opened;
    const names = (await workbook.sheets()).map(({ name }) => name);
    await workbook.watch(() => {});
    await workbook.read(names);
    const rollUp = async () => {
      const { result } = await oneClick(workbook, { sets, rules }, {}, new Date("2026-11-22"));
      if (result.kind !== "done") throw new Error(result.kind);
      expect(result.rows).toHaveLength(2 * count);
      await workbook.apply(result.edits);
    };
    const calls = await callsOf(opened, rollUp);
    expect(calls).toBeLessThanOrEqual(MOST * names.length);
  });

  test.each(["object", "first"] as const)(
    "cell by cell (%s), each filled cell is at most 3 more",
    async (bulk) => {
      opened = inWps({ bulk, writesBulk: false });
      await opened.workbook.watch(() => {});
      await opened.workbook.apply([write("Sheet1", "A1", ...rowsOf(200))]);
      await opened.workbook.read(["Sheet1"]);
      const calls = await callsOf(opened, () => opened.workbook.read(["Sheet1"]));
      expect(calls).toBeLessThanOrEqual(MOST + 3 * 600);
    },
  );
});

describe("a sheet whose looks reach down to its last row", () => {
  /** Filled at the top, bordered to the bottom. */
  function formatted() {
    const book = blankBook();
    const [sheet] = book.sheets;
    for (let row = 0; row < 40; row++) {
      for (let column = 0; column < 6; column++) {
        sheet!.cells.set(key(row, column), { value: `${row}-${column}`, style: {} });
      }
    }
    sheet!.cells.set(key(1_048_575, 200), { value: null, style: { bold: true } });
    return book;
  }

  test.each(["last", "nothing", "wrong"] as const)(
    "is read as far as it is filled, whatever searching finds (%s)",
    async (finds) => {
      opened = inWps({ finds }, formatted());
      await opened.workbook.watch(() => {});
      const [read] = await opened.workbook.read(["Sheet1"]);
      expect(filled(read!)).toHaveLength(240);
      expect(texted(read!, "F40")).toBe("39-5");
      expect(opened.wps.cellsRead()).toBeLessThan(100_000);
    },
  );

  test("takes no more calls than any other", async () => {
    opened = inWps({}, formatted());
    await opened.workbook.watch(() => {});
    await opened.workbook.read(["Sheet1"]);
    expect(await callsOf(opened, () => opened.workbook.read(["Sheet1"]))).toBeLessThanOrEqual(MOST);
  });
});
