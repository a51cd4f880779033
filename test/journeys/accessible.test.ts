import { violations } from "../browser/violations";
import { eventually } from "../eventually";
import { desk } from "./web/desk";

/** The page with the grid in it, as those who hear it, or reach it by keys alone, meet it. */

const { visit } = desk();

test.each([
  [1366, "light"],
  [1366, "dark"],
  [320, "light"],
] as const)("nothing stands in their way at %s px, %s", async (width, colorScheme) => {
  const visitor = await visit("disk");
  await visitor.page.setViewportSize({ width, height: 768 });
  await visitor.page.emulateMedia({ colorScheme });
  await eventually(async () => expect(await violations(visitor.page)).toEqual([]), 20);
  await visitor.begin("看样例");
  await visitor.page.locator("#start[hidden]").waitFor({ state: "attached" });
  await visitor.goTo("附件3-2", "H7");
  for (const tab of ["填表", "审核", "汇总"] as const) {
    await visitor.tab(tab).click();
    await eventually(async () => expect(await violations(visitor.page)).toEqual([]), 20);
  }
});
