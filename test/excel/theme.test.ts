import { isDark } from "../../src/excel/office";

test.each([
  ["Office that says so itself", { isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, true],
  ["Office that says that it is light", { isDarkTheme: false }, false],
  ["black", { bodyBackgroundColor: "#0a0a0a" }, true],
  ["dark grey", { bodyBackgroundColor: "#444444" }, true],
  ["colourful", { bodyBackgroundColor: "#E6E6E6" }, false],
  ["white, written without its sign", { bodyBackgroundColor: "FFFFFF" }, false],
  ["a colour nobody understands", { bodyBackgroundColor: "papayawhip" }, undefined],
  ["Excel on the web, which says nothing", undefined, undefined],
])("%s", (_, theme, dark) => expect(isDark(theme)).toBe(dark));
