import { namesIn } from "../../../src/rules/readers/names";
import { textKey } from "../../../src/values/text";

const names = ["设备更新", "网络租用", "维修（护）费", "培训、考察", "5G建设"];
const keys = new Set(names.map(textKey));
const read = (text: string) => namesIn(text, (key) => keys.has(key));

test.each([
  ["设备更新", ["设备更新"]],
  [" 维修(护)\n费", ["维修(护)费"]],
  ["设备更新、网络租用", ["设备更新", "网络租用"]],
  ["设备更新；网络租用。", ["设备更新", "网络租用"]],
  ["1.设备更新 2、网络租用 （3）5G建设", ["设备更新", "网络租用", "5G建设"]],
  ["①设备更新\n②网络租用", ["设备更新", "网络租用"]],
  ["设备更新、培训、考察", ["设备更新", "培训、考察"]],
  ["设备\n更新、网络租用", ["设备更新", "网络租用"]],
])("%j lists %j", (text, known) => expect(read(text)).toEqual({ known, unknown: [] }));

test.each([
  ["机房设备更新", [], ["机房设备更新"]],
  ["设备更新、差旅", ["设备更新"], ["差旅"]],
  ["培训、网络租用", ["网络租用"], ["培训"]],
  ["、", [], []],
])("%j lists %j, and what else it says is %j", (text, known, unknown) => {
  expect(read(text)).toEqual({ known, unknown });
});
