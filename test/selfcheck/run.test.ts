import { trials } from "../../src/selfcheck/index";
import { selfCheck } from "../../src/selfcheck/run";
import { addedSheet } from "../../src/selfcheck/trials/sheets";
import { write } from "../hosts/contract/edits";
import { wholeOf } from "../hosts/contract/opened";
import { memoryWorkbook } from "../hosts/memory";
import { BREAKERS, locked, neverRemoving, silentFrom } from "./breakers";
import { NO_LOOKS, NO_PROOF, troubles } from "./passes";

const names = async (workbook: { sheets(): Promise<{ name: string }[]> }) =>
  (await workbook.sheets()).map(({ name }) => name);

test("every line has a fault that only it notices", () => {
  expect(Object.keys(BREAKERS)).toEqual(trials.map(({ id }) => id));
});

describe.each(Object.entries(BREAKERS))("where the promise of “%s” is broken", (id, broken) => {
  test("its line says so and what to do, no other does, and no scratch sheet is left", async () => {
    const workbook = broken();
    await workbook.apply([{ kind: "addSheet", sheet: "石峰" }, write("石峰", "A1", ["用户的"])]);
    const before = await wholeOf(workbook);
    const lines = await selfCheck(workbook);
    const failing = lines.filter(({ outcome }) => outcome === "fails");
    expect(failing.map((line) => line.id)).toEqual([id]);
    expect(failing[0]!.advice).toBe(trials.find((one) => one.id === id)!.advice);
    expect(await wholeOf(workbook)).toEqual(before);
  });
});

describe("自检", () => {
  test("takes the next free name, and leaves sheets of its name that were there", async () => {
    const workbook = memoryWorkbook();
    await workbook.apply([{ kind: "addSheet", sheet: "绩表自检" }, write("绩表自检", "A1", ["别人的"])]);
    const before = await wholeOf(workbook);
    expect(await troubles(workbook)).toEqual({ lasting: NO_PROOF, looks: NO_LOOKS });
    expect(await wholeOf(workbook)).toEqual(before);
  });

  test("brings the user back to where they were", async () => {
    const workbook = memoryWorkbook();
    await selfCheck(workbook, { selected: { sheet: "Sheet1", address: "C7" } });
    expect(workbook.selection()).toEqual({ sheet: "Sheet1", address: "C7" });
  });

  test("says how far it is", async () => {
    const said: string[] = [];
    const lines = await selfCheck(memoryWorkbook(), {
      onProgress: (done, of, title) => said.push(`${done}/${of} ${title}`),
    });
    expect(said).toEqual(lines.map(({ title }, i) => `${i}/${lines.length} ${title}`));
  });

  test("tries nothing where no scratch sheet can be added, and says why with the cause's own sentence", async () => {
    const lines = await selfCheck(locked());
    expect(lines[0]).toMatchObject({ id: addedSheet.id, outcome: "fails" });
    expect(lines[0]!.advice).toContain("工作簿的结构有保护");
    const others = lines.filter(({ id }) => trials.some((one) => one.id === id));
    expect(others).toHaveLength(trials.length);
    for (const { outcome, advice } of others) {
      expect([outcome, advice]).toEqual(["skipped", "加不了临时表，没有试"]);
    }
  });

  test("does not wait for ever, tries nothing after that, and removes what it can", async () => {
    const workbook = silentFrom("validate");
    const bad = await troubles(workbook, 1000);
    expect(bad["validation"]).toEqual({ kind: "TookTooLong" });
    expect(bad["mark"]).toBe("前面一项没有等到回话，没有试");
    expect(bad["cleared"]).toBeUndefined();
    expect(await names(workbook)).toEqual(["Sheet1"]);
  });

  test("says when a scratch sheet is left, and how to remove it", async () => {
    const lines = await selfCheck(neverRemoving());
    expect(lines.at(-1)).toMatchObject({
      id: "cleared",
      outcome: "fails",
      advice: "请手工删掉名字以“绩表自检”开头的工作表。",
    });
    expect(lines.filter(({ outcome }) => outcome === "fails")).toHaveLength(1);
  });
});
