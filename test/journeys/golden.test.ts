import { survey } from "../../src/forms/read/survey";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { workbookFrom } from "../sheet";
import { sets } from "../templates/sets";
import { FOUND_IN_SHIFENG, SHIFENG } from "./golden/shifeng";
import { FOUND_IN_SHIGU, SHIGU } from "./golden/shigu";

/**
 * Two whole declarations and everything that is found in them: every issue a reviewer would name, and not one more.
 * Whoever changes a rule sees here what it does to a workbook of the kind people send in.
 */

/** How grave, which rule, where: a line each, in the order of the pane. */
async function found(markdown: string): Promise<string[]> {
  const { forms, leftOut } = await survey(workbookFrom(markdown), sets);
  expect(leftOut).toEqual([]);
  return check(forms, rules).map(({ severity, rule, sheet, cells }) =>
    [severity, rule, sheet, cells.join()].join(" "),
  );
}

const lines = (listed: string) =>
  listed
    .trim()
    .split("\n")
    .map((line) => line.replace(/^(\S+)\s+(\S+)\s+/, "$1 $2 "));

test("a declaration of 石峰区 with its usual slips may be mailed as it is", async () => {
  const listed = await found(SHIFENG);
  expect(listed).toEqual(lines(FOUND_IN_SHIFENG));
  expect(listed.filter((line) => line.startsWith("error"))).toHaveLength(0);
});

test("a declaration of 石鼓区 with its usual slips has one thing that must be mended", async () => {
  const listed = await found(SHIGU);
  expect(listed).toEqual(lines(FOUND_IN_SHIGU));
  expect(listed.filter((line) => line.startsWith("error"))).toHaveLength(1);
});
