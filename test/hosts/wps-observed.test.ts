import { observe } from "../../src/hosts/wps/observed";
import { wholeOf } from "./contract/opened";
import type { Fault, Mood } from "./wps/guarded";
import { inWps } from "./wps/opened";

async function observedIn(mood: Partial<Mood> = {}, fault?: (member: string) => Fault | undefined) {
  const { wps, workbook } = inWps(mood);
  const before = await wholeOf(workbook);
  const active = structuredClone(wps.world.front!.book.active);
  wps.wire.fault = fault && ((_, member) => fault(member));
  const observed = await observe(wps.window, wps.app, async () => wps.deliver());
  wps.wire.fault = undefined;
  expect(wps.wire.gaps).toEqual([]);
  expect(await wholeOf(workbook)).toEqual(before);
  expect(wps.world.front!.book.active).toEqual(active);
  // It goes into a file.
  expect(JSON.parse(JSON.stringify(observed))).toEqual(observed);
  return observed;
}

type Reads = Record<string, unknown>;
const reads = async (mood: Partial<Mood>) => (await observedIn(mood)).bulkReads as Reads;

describe("what a build does is written down:", () => {
  test.each<[Mood["bulk"], unknown, unknown]>([
    [
      "2-D",
      [[1, 2, 3]],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      "list",
      [1, 2, 3],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["flat", [1, 2, 3], [1, 2, 3, 4, 5, 6]],
    ["flat down", [1, 2, 3], [1, 4, 2, 5, 3, 6]],
    ["object", "object with Item", "object with Item"],
    ["first", 1, 1],
  ])("the shapes of bulk reads, %s", async (bulk, row, table) => {
    const seen = await reads({ bulk });
    expect([seen["Value2 A1"], seen["Value2 A1:C1"], seen["Value2 A1:C2"]]).toEqual([1, row, table]);
  });

  test.each([null, undefined] as const)("what stands for nothing, %s", async (nothing) => {
    const blank = nothing === undefined ? "undefined" : null;
    expect((await reads({ nothing }))["Value2 E1:F2"]).toEqual([
      [blank, blank],
      [blank, blank],
    ]);
  });

  test("where the object model and its events are", async () => {
    const at = async (mood: Partial<Mood>) => {
      const { application, events } = await observedIn(mood);
      return [application, events];
    };
    expect(await at({})).toEqual(["Application", "Application.ApiEvent"]);
    expect(await at({ events: "wps" })).toEqual(["Application", "wps.ApiEvent"]);
    expect(await at({ events: "et" })).toEqual(["Application", "et.ApiEvent"]);
    expect(await at({ events: "none", isOld: true })).toEqual(["wps.EtApplication", null]);
  });

  test("which events come, in which order, at once or later", async () => {
    const told = async (mood: Partial<Mood>) => {
      const { eventOrder } = await observedIn(mood);
      return Object.fromEntries(eventOrder.map(({ did, heard }) => [did, heard]));
    };
    const current = await told({});
    expect(current["add a sheet"]).toEqual(["SheetActivate elsewhere at once"]);
    expect(current["write A2:B3"]).toEqual(["SheetChange A2:B3 at once"]);
    expect(current["select C5"]).toEqual(["SheetSelectionChange C5 at once"]);
    expect(current["insert 2:3"]).toEqual(["SheetChange 2:3 at once"]);
    expect(current["delete the sheet"]).toEqual(["SheetActivate elsewhere at once"]);
    expect((await told({ tellsOwn: "later" }))["write A1"]).toEqual(["SheetChange A1 later"]);
    expect((await told({ tellsOwn: "never" }))["write A1"]).toEqual([]);
    expect(await told({ events: "none" })).toEqual({});
  });

  test("how wide a column of so many characters is", async () => {
    const { columnWidths } = await observedIn();
    expect(columnWidths).toEqual({ standard: [8.47, 51], 1: 9, 10: 59.25, 20: 115.5, 60: 340.5 });
  });

  test("what it throws, by its name, and the rest all the same", async () => {
    const { bulkReads, eventOrder } = await observedIn({}, (member) =>
      member === "Range.Text" || member === "Range.Merge" ? "throws" : undefined,
    );
    expect((bulkReads as Reads)["Text A1"]).toEqual({ threw: { name: "Error" } });
    expect((bulkReads as Reads)["Value2 A1"]).toBe(1);
    expect(eventOrder.find(({ did }) => did === "merge D1:E1")).toMatchObject({ threw: { name: "Error" } });
    expect(eventOrder.at(-1)!.did).toBe("delete the sheet");
  });

  test("that no sheet can be added", async () => {
    const none = await observedIn({}, (member) => (member === "Worksheets.Add" ? "silent" : undefined));
    expect(none.bulkReads).toEqual({ threw: { name: "HostRefused" } });
    expect(none.eventOrder).toEqual([{ did: "add a sheet", heard: [], threw: { name: "HostRefused" } }]);
  });
});
