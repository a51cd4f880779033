import axe from "axe-core";
import { eventually } from "../eventually";
import { desk } from "./web/desk";
import type { Visitor } from "./web/visitor";

/** The page with the grid in it, as those who hear it, or reach it by keys alone, meet it. */

const { visit } = desk();

async function violations({ page }: Visitor): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as any).axe.run(
      // What Fluent puts at the ends of lists, to catch the keyboard.
      { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] },
    );
    return violations.flatMap(({ id, nodes }: any) => nodes.map(({ html }: any) => `${id}: ${html}`));
  });
}

test.each([
  [1366, "light"],
  [1366, "dark"],
  [320, "light"],
] as const)("nothing stands in their way at %s px, %s", async (width, colorScheme) => {
  const visitor = await visit("disk");
  await visitor.page.setViewportSize({ width, height: 768 });
  await visitor.page.emulateMedia({ colorScheme });
  await eventually(async () => expect(await violations(visitor)).toEqual([]), 20);
  await visitor.begin("看样例");
  await visitor.page.locator("#start[hidden]").waitFor({ state: "attached" });
  await visitor.goTo("附件3-2", "H7");
  for (const tab of ["填表", "审核", "汇总"] as const) {
    await visitor.tab(tab).click();
    await eventually(async () => expect(await violations(visitor)).toEqual([]), 20);
  }
});
