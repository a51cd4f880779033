import { area } from "./contract/edits";
import { gridForTests } from "./grid/grid-in-page";

/** What the grid puts off until the page has nothing else to do, on a page that is busy for long. */

declare global {
  interface Window {
    putOff: (() => void)[];
  }
}

const grid = gridForTests();

test("input checks of a sheet that is gone by then are nobody's complaint", async () => {
  await grid.page.evaluate(() => {
    window.putOff = [];
    window.requestIdleCallback = (work) =>
      window.putOff.push(() => work({ didTimeout: false, timeRemaining: () => 50 }));
  });
  await grid.apply([
    { kind: "addSheet", sheet: "草稿" },
    {
      kind: "validate",
      sheet: "草稿",
      range: area("A1:B2"),
      check: { kind: "list", choices: ["是", "否"], message: "请选一项" },
    },
  ]);
  await grid.reveal({ sheet: "Sheet1", address: "A1" });
  await grid.page.waitForFunction(() => window.putOff.length > 0);
  await grid.apply([{ kind: "removeSheet", sheet: "草稿" }]);
  await grid.page.evaluate(() => window.putOff.forEach((work) => work()));
  await grid.sheets();
  expect(grid.complaints).toEqual([]);
});
