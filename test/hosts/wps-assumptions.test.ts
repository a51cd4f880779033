import { assumptions, tryAssumptions } from "../../src/hosts/wps/assumptions";
import { wholeOf } from "./contract/opened";
import type { Fault, Mood } from "./wps/guarded";
import { inWps } from "./wps/opened";

async function triedIn(mood: Partial<Mood> = {}, fault?: (member: string) => Fault | undefined) {
  const { wps, workbook } = inWps(mood);
  const before = await wholeOf(workbook);
  wps.wire.fault = fault && ((_, member) => fault(member));
  const tried = await tryAssumptions(wps.app);
  wps.wire.fault = undefined;
  return { tried, wps, isAsBefore: JSON.stringify(await wholeOf(workbook)) === JSON.stringify(before) };
}

/** What does not hold, and how. */
const troubles = async (mood?: Partial<Mood>, fault?: (member: string) => Fault | undefined) => {
  const { tried } = await triedIn(mood, fault);
  return Object.fromEntries(tried.filter(({ holds }) => !holds).map(({ id, how }) => [id, how]));
};

describe("what we take WPS to do", () => {
  test("has names of its own, each with one sentence", () => {
    expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
    for (const { claim } of assumptions) expect(claim).toMatch(/^[^。]+$/);
  });

  test.each<[string, Partial<Mood>, Record<string, string>]>([
    ["a current build", {}, {}],
    ["an old build without events", { events: "none", isOld: true }, {}],
    ["properties that are methods", { hasMethods: true, bulk: "flat" }, {}],
    ["nothing as undefined", { nothing: undefined }, {}],
    [
      "no writing of many at once",
      { writesBulk: false, bulk: "object" },
      { "Range.Value2 = table": "silent" },
    ],
    ["searching that finds nothing", { finds: "nothing" }, { "Range.Find": "threw" }],
    ["searching that finds another row", { finds: "wrong" }, { "Range.Find": "otherwise" }],
  ])("is tried in %s: what differs is told, the workbook is as it was", async (_, mood, differs) => {
    expect(await troubles(mood)).toEqual(differs);
    const { isAsBefore, wps } = await triedIn(mood);
    expect(isAsBefore).toBe(true);
    expect(wps.world.isRedrawing && wps.world.isAsking).toBe(true);
    expect(wps.wire.gaps).toEqual([]);
  });
});

describe("a member that fails", () => {
  /** Members that an assumption is named after. */
  const named = async () => {
    const { wps } = await triedIn();
    const ids = assumptions.map(({ id }) => id.replace(/[ (].*/, ""));
    return [...wps.wire.seen.keys()].filter((member) => ids.includes(member.replace(/ =$/, "")));
  };

  test.each<Fault>(["throws", "silent"])("by itself is told under its name (%s)", async (fault) => {
    const members = await named();
    expect(members.length).toBeGreaterThan(50);
    const untold: string[] = [];
    for (const member of members) {
      const found = await troubles({}, (one) => (one === member ? fault : undefined));
      const own = member.replace(/ =$/, "");
      if (!Object.keys(found).some((id) => id.startsWith(own))) untold.push(member);
    }
    expect(untold).toEqual([]);
  });

  test("is told as thrown with its name and number, and nothing of what it said", async () => {
    const { wps } = inWps();
    wps.wire.fault = (_, member) => {
      if (member !== "Range.Merge") return undefined;
      throw Object.assign(new Error("工作表“花名册”不能合并"), { number: -2146827284 });
    };
    const tried = await tryAssumptions(wps.app);
    const [merge] = tried.filter(({ id }) => id === "Range.Merge");
    expect(merge).toMatchObject({ how: "threw", seen: { name: "Error", number: -2146827284 } });
    expect(JSON.stringify(tried)).not.toContain("花名册");
  });

  test("where no sheet can be added, everything is told to have thrown", async () => {
    const { tried } = await triedIn({}, (member) => (member === "Worksheets.Add" ? "throws" : undefined));
    expect(new Set(tried.map(({ how }) => how))).toEqual(new Set(["threw"]));
  });
});
