import { onceInTurn, oncePer } from "../../src/values/once-per";

test("what was worked out about something is not worked out again, also where the answer is none", () => {
  const work = jest.fn((of: { readonly text: string }) => (of.text ? of.text.length : undefined));
  const lengthOf = oncePer(work);
  const [full, empty] = [{ text: "图书馆" }, { text: "" }];
  expect([lengthOf(full), lengthOf(empty), lengthOf(full), lengthOf(empty)]).toEqual([
    3,
    undefined,
    3,
    undefined,
  ]);
  expect(work).toHaveBeenCalledTimes(2);
  expect(lengthOf({ text: "图书馆" })).toBe(3);
  expect(work).toHaveBeenCalledTimes(3);
});

test("what is asked in turn is kept until something else is asked about", () => {
  const work = jest.fn((of: { readonly text: string }) => of.text.length);
  const lengthOf = onceInTurn(work);
  const [row, next] = [{ text: "图书馆" }, { text: "阅读" }];
  expect([row, row, next, next, row].map(lengthOf)).toEqual([3, 3, 2, 2, 3]);
  expect(work.mock.calls).toEqual([[row], [next], [row]]);
});
