import { asWritten, isError } from "../../src/values/written";

test("a text is a cell that holds it as text", () => {
  expect(asWritten("8.5")).toEqual({ value: "8.5", text: "8.5", format: "General" });
});

test.each(["#REF!", "#VALUE!", "#N/A", " #div/0! ", "#NAME?", "＃REF!".replace("＃", "#")])(
  "%j spells an error",
  (text) => expect(isError(asWritten(text))).toBe(true),
);

test.each(["", "REF!", "#1", "#", "见#REF!"])("%j does not", (text) =>
  expect(isError(asWritten(text))).toBe(false),
);

test("an error cell is one whatever it shows", () => {
  expect(isError({ value: null, text: "", format: "General", error: true })).toBe(true);
});
