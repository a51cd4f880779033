import { readFileSync } from "node:fs";

const asTyped = jest.requireActual<(source: string) => string>("../../build/as-typed");

/* The page's grid as webpack takes it; jest itself would resolve another file. */
const GRID = readFileSync("node_modules/@univerjs/engine-render/lib/es/index.js", "utf8");
const CALL = "\taddCJKLatinSpacing(shapedTextList);\n";

test("the grid draws no gap between 附件 and 3-2, and is the same in all else", () => {
  expect(GRID.split(CALL)).toHaveLength(2);
  expect(asTyped(GRID)).toBe(GRID.replace(CALL, "\n"));
});

test("a newer grid that draws it in another way stops the build", () => {
  expect(() => asTyped("export const Engine = 1;\n")).toThrow("see build/as-typed.js");
});
