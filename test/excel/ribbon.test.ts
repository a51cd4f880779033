import type { Desk } from "../../src/commands/command";
import { tieRibbon } from "../../src/excel/ribbon";
import type { PaneRequest } from "../../src/taskpane/request";
import { FRESH } from "../../src/taskpane/memory";
import { CannotDo } from "../../src/workbook/errors";
import { empty } from "../taskpane/workbooks";
import { sets } from "../templates/sets";

/** A ribbon of Excel, what happened at it, and what the pane was sent to do. */
function ribbonAt(desk: Promise<Desk>) {
  const actions = new Map<string, (event?: object) => Promise<void>>();
  const happened: (string | PaneRequest)[] = [];
  tieRibbon(
    {
      actions: { associate: (name: string, action: any) => void actions.set(name, action) },
      addin: { showAsTaskpane: async () => void happened.push("shown") },
    },
    desk,
    (request) => happened.push(request),
  );
  const press = (name: string) => actions.get(name)!({ completed: () => happened.push("completed") });
  return { happened, press, key: (name: string) => actions.get(name)!() };
}

const memory = { read: () => ({ ...FRESH, chosen: { set: "shifeng", year: 2026, unit: "" } }) };
const desk = async (): Promise<Desk> => ({ workbook: await empty(sets), sets, memory });

test("a button opens the pane, sends it on its request, and says that it is done", async () => {
  const { happened, press } = ribbonAt(desk());
  await press("RollUp");
  expect(happened).toEqual(["shown", { tab: "summary", run: { kind: "rollUp" } }, "completed"]);
});

test("a keyboard shortcut does the same, with nobody to tell", async () => {
  const { happened, key } = ribbonAt(desk());
  await key("CheckAll");
  expect(happened).toEqual(["shown", { tab: "audit", run: { kind: "checkAll" } }]);
});

test("a button pressed while Excel is still opening waits for the workbook", async () => {
  let open!: (desk: Desk) => void;
  const { happened, press } = ribbonAt(new Promise((done) => (open = done)));
  const pressed = press("InsertForm");
  await new Promise((done) => setTimeout(done, 10));
  expect(happened).toEqual(["shown"]);
  open(await desk());
  await pressed;
  expect(happened[1]).toMatchObject({ tab: "fill", run: { kind: "insert", set: "shifeng" } });
});

test("where the workbook cannot be read, the pane is opened all the same and told why", async () => {
  const broken = { ...(await desk()).workbook, sheets: () => Promise.reject(new CannotDo("读")) };
  const { happened, press } = ribbonAt(Promise.resolve({ workbook: broken, sets, memory }));
  await press("InsertForm");
  const run = { kind: "failed", problem: new CannotDo("读"), again: expect.any(Function) };
  expect(happened).toEqual(["shown", { tab: "fill", run }, "completed"]);
});
