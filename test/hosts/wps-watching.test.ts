import type { WorkbookEvent } from "../../src/workbook/workbook";
import { area, insertRows, merge, name, write } from "./contract/edits";
import type { Mood } from "./wps/guarded";
import { inWps } from "./wps/opened";

/** Whose a change was, where WPS tells of it late, never, or with a look in between. */
async function watched(mood: Partial<Mood>) {
  const opened = inWps(mood);
  const byPerson: WorkbookEvent[] = [];
  await opened.workbook.watch((event) => {
    if (event.kind === "edited" && !event.byUs) byPerson.push(event);
  });
  return { ...opened, byPerson };
}

const typed = (at: string): WorkbookEvent => ({
  kind: "edited",
  sheet: "Sheet1",
  range: area(at),
  byUs: false,
});

test.each([
  ["what we wrote", write("Sheet1", "A1", ["甲", 8.5], ["乙", "=1+1"])],
  ["rows that we inserted", insertRows("Sheet1", 2, 3)],
])("word of %s that comes after a look is ours", async (_, edit) => {
  const { wps, workbook, byPerson } = await watched({ tellsOwn: "later" });
  await workbook.apply([edit]);
  wps.tick();
  wps.deliver();
  expect(byPerson).toEqual([]);
});

test("what a person does long after we did the same is the person's", async () => {
  const { wps, workbook, byPerson, asUser } = await watched({ tellsOwn: "never" });
  await workbook.apply([insertRows("Sheet1", 2, 3)]);
  wps.tick();
  wps.tick();
  await asUser!([insertRows("Sheet1", 2, 3)]);
  expect(byPerson).toEqual([typed("A2:XFD1048576")]);
});

test("so is what was ours and is typed again after something else", async () => {
  const { workbook, byPerson, asUser } = await watched({ tellsOwn: "later" });
  await workbook.apply([write("Sheet1", "A1", ["甲"])]);
  await asUser!([write("Sheet1", "A1", ["乙"]), write("Sheet1", "A1", ["甲"])]);
  expect(byPerson).toEqual([typed("A1"), typed("A1")]);
});

test("what is known of one sheet outlives what is done on another", async () => {
  const { workbook } = await watched({});
  await workbook.apply([
    { kind: "addSheet", sheet: "附件3-1" },
    merge("附件3-1", "A1:C1"),
    name("附件3-1", "_jibiao.form", "A1:C9"),
    write("附件3-1", "A1", ["汇总表"]),
  ]);
  const before = await workbook.read(["附件3-1"]);
  expect(before[0]!.merges).toEqual([area("A1:C1")]);
  await workbook.apply([write("Sheet1", "A1", ["8.5"])]);
  expect(await workbook.read(["附件3-1"])).toEqual(before);
});
