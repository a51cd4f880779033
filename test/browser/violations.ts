import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with a page, by the rules of WCAG A and AA. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as any).axe.run(
      // What Fluent puts at the ends of lists, to catch the keyboard.
      { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] },
    );
    return violations.flatMap(({ id, nodes }: any) =>
      nodes.map(({ html, failureSummary }: any) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}
