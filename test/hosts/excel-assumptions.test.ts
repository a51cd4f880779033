import { assumptions, tryAssumptions } from "../../src/hosts/excel/assumptions";
import { wholeOf } from "./contract/opened";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

const runtime = loadRuntime();

afterEach(() => expect(runtime.host.gaps.splice(0)).toEqual([]));

describe("what we take Excel to do", () => {
  test("has names of its own, and a source where it cannot be tried", () => {
    const ids = assumptions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { claim, cited, holds } of assumptions) {
      expect(claim).toMatch(/^[^。]+$/);
      if (!holds) expect(cited).toMatch(/https:/);
    }
  });

  test("is what the simulated Excel does, and trying it leaves nothing behind", async () => {
    const { workbook } = await inExcel(runtime);
    const before = await wholeOf(workbook);
    const tried = await tryAssumptions();
    expect(tried.filter(({ holds }) => holds === false)).toEqual([]);
    expect(tried.filter(({ holds }) => holds).length).toBeGreaterThan(15);
    expect(await wholeOf(workbook)).toEqual(before);
  });

  test("that does not hold is found out", async () => {
    const { workbook, excel } = await inExcel(runtime);
    excel.world.book.isStructureProtected = true;
    expect((await tryAssumptions()).filter(({ holds }) => holds)).toEqual([]);
    expect(await workbook.sheets()).toHaveLength(1);
  });
});
