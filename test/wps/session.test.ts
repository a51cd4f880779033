import { blankBook } from "../hosts/excel/model";
import { write } from "../hosts/contract/edits";
import { fakeWps, type FakeWps } from "../hosts/wps/fake";
import { CURRENT, type Mood } from "../hosts/wps/guarded";
import { byHand } from "../hosts/wps/opened";
import { countHeard, followFront } from "../../src/wps/session";
import { openWps } from "../../src/hosts/wps/open";
import { HostRefused } from "../../src/workbook/errors";

/** Follows a WPS with one workbook open, and writes down whose sitting is in front, or why none is. */
function following(mood: Partial<Mood> = {}) {
  const wps = fakeWps({ ...CURRENT, ...mood });
  const [first] = wps.world.books;
  const sittings: (object | undefined)[] = [];
  const refusals: unknown[] = [];
  const { stop } = followFront(wps.window, wps.ticks, {
    opened: (_, sitting) => void sittings.push(sitting),
    none: () => void sittings.push(undefined),
    refused: (problem) => void refusals.push(problem),
  });
  return { wps, first: first!, sittings, refusals, stop };
}

describe("the pane follows the workbook in front, and knows a workbook again", () => {
  test("while it stays open: to another and back is the same sitting", () => {
    const { wps, first, sittings } = following();
    wps.open("C:\\另一个.xlsx");
    wps.tick();
    wps.bringToFront(first);
    expect(sittings).toHaveLength(3);
    expect(sittings[2]).toBe(sittings[0]);
    expect(sittings[1]).not.toBe(sittings[0]);
  });

  test("also after it was saved under another name", () => {
    const { wps, first, sittings } = following();
    first.fullName = "C:\\申报\\定稿.xlsx";
    wps.tick();
    expect(sittings).toHaveLength(2);
    expect(sittings[1]).toBe(sittings[0]);
  });

  test("not once it was closed and opened again", () => {
    const { wps, first, sittings } = following();
    wps.close(first);
    wps.tick();
    wps.open(first.fullName);
    wps.tick();
    expect(sittings).toEqual([expect.any(Object), undefined, expect.any(Object)]);
    expect(sittings[2]).not.toBe(sittings[0]);
  });

  test("nor where that happened behind another one", () => {
    const { wps, first, sittings } = following();
    const other = wps.open("C:\\另一个.xlsx");
    wps.tick();
    wps.close(first);
    wps.tick();
    wps.open(first.fullName);
    wps.tick();
    wps.bringToFront(other);
    expect(sittings[2]).not.toBe(sittings[0]);
    expect(sittings[3]).toBe(sittings[1]);
  });

  test("where the build does not say what is open, no sitting ends", () => {
    const { wps, first, sittings } = following();
    wps.wire.fault = (_, member) => (member === "Application.Workbooks" ? "silent" : undefined);
    wps.open("C:\\另一个.xlsx");
    wps.tick();
    wps.bringToFront(first);
    expect(sittings[2]).toBe(sittings[0]);
  });
});

describe("a workbook in front that WPS does not give", () => {
  /** It says what is in front, and fails where that is then to be opened, twice. */
  const refusing = (wps: FakeWps) => {
    let asked = 0;
    wps.wire.fault = (_, member) =>
      member === "Application.ActiveWorkbook" && asked++ % 3 > 0 ? "throws" : undefined;
  };

  test.each(["a look", "an event"])("is told of once, and opened as soon as it is given (%s)", (how) => {
    const { wps, first, sittings, refusals } = following();
    const other = wps.open("C:\\另一个.xlsx");
    refusing(wps);
    if (how === "a look") wps.tick();
    else wps.bringToFront(other);
    wps.tick();
    wps.tick();
    expect(refusals).toEqual([expect.any(HostRefused)]);
    expect(sittings).toHaveLength(1);
    wps.wire.fault = undefined;
    wps.tick();
    wps.tick();
    expect(sittings).toHaveLength(2);
    expect(refusals).toHaveLength(1);
    wps.bringToFront(first);
    expect(sittings[2]).toBe(sittings[0]);
  });

  test("does not take the one before it for closed where its name is not told once", () => {
    const { wps, sittings, refusals } = following();
    let left = 1;
    wps.wire.fault = (_, member) =>
      member === "Application.ActiveWorkbook" && left-- > 0 ? "throws" : undefined;
    wps.tick();
    expect(sittings).toHaveLength(1);
    expect(refusals).toEqual([]);
  });
});

test.each<Partial<Mood>>([{}, { events: "none" }])(
  "what a person types and selects is counted, what we write is not (%j)",
  async (mood) => {
    const book = blankBook();
    const wps = fakeWps({ ...CURRENT, ...mood }, book);
    const workbook = openWps(wps.window, wps.app, wps.ticks);
    const heard = await countHeard(workbook);
    await workbook.apply([write("Sheet1", "A1", ["绩表写的"])]);
    wps.tick();
    expect(heard.counts().edited).toBe(0);
    wps.asPerson(() => byHand(wps, write("Sheet1", "A2", ["人写的"])));
    wps.tick();
    expect(heard.counts()).toEqual({ edited: 1, selected: 1 });
    await workbook.apply([{ kind: "addSheet", sheet: "绩表自检" }]);
    wps.asPerson(() => byHand(wps, write("绩表自检", "A1", ["试"])));
    wps.tick();
    expect(heard.counts().edited).toBe(1);
    heard.stop();
  },
);
