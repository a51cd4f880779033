import { packed, unpacked } from "./plain";

test("what JSON would lose arrives as it was", () => {
  const holes: unknown[] = [];
  holes[3] = "后";
  const value = {
    ...{ map: new Map([[1, { w: 5 }]]), set: new Set([2]), holes, none: undefined, zero: -0 },
    ...{ not: NaN, more: [Infinity, -Infinity, null, true, "甲"] },
  };
  const arrived = unpacked(packed(value)) as typeof value;
  expect(arrived).toEqual(value);
  expect(Object.keys(arrived.holes)).toEqual(["3"]);
  expect("none" in arrived).toBe(true);
});
