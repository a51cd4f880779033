import fc from "fast-check";
import { readChoices, writeChoices } from "../../src/values/checkbox";

/** `延续专项+ 新增专项-` */
const shown = (text: string) =>
  readChoices(text)
    .map(({ label, checked }) => label + (checked ? "+" : "-"))
    .join(" ");

function check(text: string, expected: string): void {
  test(`${JSON.stringify(text)}: ${expected}`, () => expect(shown(text)).toBe(expected));
}

describe("boxes behind the words", () => {
  check("延续专项☑     新增专项□    ", "延续专项+ 新增专项-");
  check("延续专项☑新增专项□", "延续专项+ 新增专项-");
  check("延续专项 ☑ 新增专项 □", "延续专项+ 新增专项-");
  check("延续项目√ 新增项目", "延续项目+ 新增项目-");
  check("延续专项☑\n新增专项□", "延续专项+ 新增专项-");
  check("延 续 专 项 ☑ 新 增 专 项 □", "延续专项+ 新增专项-");
  check("专项属性：延续专项□ 新增专项■", "延续专项- 新增专项+");
});

describe("boxes before the words", () => {
  check("☑延续专项 □新增专项", "延续专项+ 新增专项-");
  check("□延续专项☑新增专项", "延续专项- 新增专项+");
  check("☑ 延续专项   □ 新增专项", "延续专项+ 新增专项-");
  check("√延续项目 新增项目", "延续项目+ 新增项目-");
  check("■延续/□新增", "延续+ 新增-");
});

describe("one behind, one before", () => {
  check("延续专项☑ □新增专项", "延续专项+ 新增专项-");
  check("延续专项☑□新增专项", "延续专项+ 新增专项-");
});

describe("signs", () => {
  for (const sign of "☑√✓✔■●☒✅\uF0FE\uF052") check(`延续${sign} 新增`, "延续+ 新增-");
  for (const sign of "□☐○◯\uF0A8") check(`延续${sign} 新增√`, "延续- 新增+");
  check("延续☑\uFE0F 新增□", "延续+ 新增-");
});

describe("ticks in brackets or beside the printed box", () => {
  check("[√]延续 [ ]新增", "延续+ 新增-");
  check("延续（√） 新增（）", "延续+ 新增-");
  check("【 ✓ 】延续【　】新增", "延续+ 新增-");
  check("(□)延续 (■)新增", "延续- 新增+");
  check("延续专项□√ 新增专项□", "延续专项+ 新增专项-");
  check("√□延续专项 □新增专项", "延续专项+ 新增专项-");
  check("其他（请注明）□ 新增√", "其他（请注明）- 新增+");
});

describe("口 typed for □", () => {
  check("延续专项口 新增专项■", "延续专项- 新增专项+");
  check("口延续专项 ☑新增专项", "延续专项- 新增专项+");
  check("■延续/口新增", "延续+ 新增-");
  check("延续口新增口", "延续- 新增-");
  check("户籍人口√ 流动人口□", "户籍人口+ 流动人口-");
  check("口岸建设□ 窗口服务√", "口岸建设- 窗口服务+");
});

describe("several ticked, or none", () => {
  check("延续专项☑ 新增专项☑", "延续专项+ 新增专项+");
  check("延续专项□ 新增专项□", "延续专项- 新增专项-");
});

test.each(["", "　", "延续专项", "延续专项 新增专项", "R延续 þ新增", "请注明（口径一致）"])(
  "%j has no boxes",
  (text) => expect(readChoices(text)).toEqual([]),
);

test("a lone tick is a choice without a label", () =>
  expect(readChoices("√")).toEqual([{ label: "", checked: true }]));

test("what is written is read back", () => {
  const label = fc.stringMatching(/^[\u4e00-\u4eff]{2,8}$/).filter((text) => !/[口囗]/.test(text));
  const choices = fc.array(fc.record({ label, checked: fc.boolean() }), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(choices, (some) => expect(readChoices(writeChoices(some))).toEqual(some)));
});
