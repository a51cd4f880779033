import { surveyed } from "../../src/forms/read/survey";
import { check } from "../audit/check";
import { indicatorItems } from "../../src/rules/readers/indicator-items";
import { rules } from "../../src/rules/index";
import { sheetFrom } from "../sheet";
import { sets } from "../templates/sets";

/** The district's own examples of 三级指标, as they come out when they are copied into a sheet with the text around them. */
const SHEET = sheetFrom(`
  | 填表的时候请看下面的例子 | | | | | | |
  | 10、数量指标：写这个方向要做出多少东西、服务多少人，例如扶持学前教育的资金。 | | | | | | |
  | 实施期（2019年-2021年） | < | < | < | 本年度 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 全国学前三年毛入园率 | 85% | 数量指标 | 全国学前三年毛入园率 | ≥79% |
  | ^ | ^ | 普惠性学前教育覆盖率 | 80% | ^ | 普惠性学前教育覆盖率 | ≥69% |
  | ^ | ^ | 新增幼儿园数量 | 20000年 | ^ | 新增幼儿园数量 | 5000所 |
  | ^ | ^ | 支持地方扶持企事业单位、集体办园和普惠性民办园的受益儿童数 | 平均每年1000万元人次 | ^ | 支持地方扶持企事业单位、集体办园和普惠性民办园的受益儿童数 | 1000万人次 |
  | ^ | ^ | 资助家庭经济困难幼儿入园数 | 1200万人次 | ^ | 资助家庭经济困难幼儿入园数 | 1200万人次 |
  | （该指标仅用于解释说明数量指标的填报）。 | | | | | | |
  | 11、质量指标：写做出来的东西要合乎什么标准、好到什么程度，例如安置退役军人的资金： | | | | | | |
  | 实施期（2019年-2021年） | < | < | < | 本年度 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 质量指标 | 教育培训参训率 | 每年≥90% | 质量指标 | 教育培训参训率 | ≥90% |
  | ^ | ^ | 教育培训合格率 | 每年≥90% | ^ | 教育培训合格率 | ≥90% |
  | ^ | ^ | 教育培训就业率 | 每年≥90% | ^ | 教育培训就业率 | ≥90% |
  | ^ | ^ | 军休服务房建筑标准 | 办公用房标准 | ^ | 军休服务房建筑标准 | 办公用房标准 |
  | ^ | ^ | 下拨经费符合相关政策规定比率 | 100% | ^ | 下拨经费符合相关政策规定比率 | 100% |
  | （该指标仅用于解释说明质量指标的填报）。 | | | | | | |
  | 12、时效指标：写做得及不及时、快不快，例如抚恤优抚对象的资金： | | | | | | |
  | 实施期（2019年-2021年） | < | < | < | 本年度 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 时效指标 | 优抚对象抚恤补助资金下拨时间 | 每年年底前 | 时效指标 | 优抚对象抚恤补助资金下拨时间 | 2019年年底前 |
  | | | 烈士褒扬金下拨标准 | 烈士备案当年发放 | | 烈士褒扬金下拨标准 | 2019年年底前 |
  | | | | | | | |
  | （该指标仅用于解释说明时效指标的填报）。 | | | | | | |
  | 13、成本指标：写做成要花多少钱，例如保护非物质文化遗产的资金： | | | | | | |
  | 实施期（2019年-2021年） | < | < | < | 本年度 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 成本 指标 | 国家级非遗代表性项目年度重点项目平均补助资金额 | ≥30万元/个 | 成本指标 | 国家级非遗代表性项目年度重点项目平均补助资金额 | ≥30万元/个 |
  | | | 国家级代表性传承人抢救性记录补助金额 | 40万元/人 | | 国家级代表性传承人抢救性记录补助金额 | 40万元/人 |
  | | | 国家级代表性传承人活动补助资金 | 2万元/人 | | 国家级代表性传承人活动补助资金 | 2万元/人 |
  | （该指标仅用于解释说明成本指标的填报。） | | | | | | |
  | 14、效益指标：写带来的好处，有哪一类就写哪一类，写法和上面的产出指标一样。 | | | | | | |
  | 三、部门整体支出要写的，和这些一样。 | | | | | | |
`);

const { forms } = surveyed([SHEET], [SHEET], sets);

test("each table is found by its headings", () => {
  expect(forms.map(({ definition, area }) => [definition.id, area.top + 1, area.bottom + 1])).toEqual([
    ["indicator-table", 3, 10],
    ["indicator-table", 12, 19],
    ["indicator-table", 21, 26],
    ["indicator-table", 28, 33],
  ]);
});

test("both sides of a row are read, each for its time", () => {
  const items = forms.flatMap(indicatorItems).filter(({ name }) => name && !name.blank);
  expect(
    items
      .slice(0, 4)
      .map(({ category, period, name, value }) => [category, period, name!.address, value!.address]),
  ).toEqual([
    ["quantity", "long", "C5", "D5"],
    ["quantity", "annual", "F5", "G5"],
    ["quantity", "long", "C6", "D6"],
    ["quantity", "annual", "F6", "G6"],
  ]);
  const categories = items.map(({ category }) => category);
  expect(categories).toEqual([
    ...Array<string>(10).fill("quantity"),
    ...Array<string>(10).fill("quality"),
    ...Array<string>(4).fill("timeliness"),
    ...Array<string>(6).fill("cost"),
  ]);
});

test("what is odd about them is told, and nothing else", () => {
  const issues = check(forms, rules);
  expect(issues.map(({ severity, rule, cells }) => `${severity} ${rule} ${cells.join(" ")}`).sort()).toEqual([
    "error unit-malformed D8",
    "hint cumulative-equal D9 G9",
    "hint timeliness-name-not-time C24 F24",
    "warning template-residue A10",
    "warning template-residue A19",
    "warning template-residue A26",
    "warning template-residue A33",
    "warning unit-longterm-annual-mismatch D7 G7",
  ]);
});

test("what was meant is offered", () => {
  const offered = (rule: string) =>
    check(forms, rules).flatMap((issue) => (issue.rule === rule ? issue.offers : []));
  expect(offered("unit-malformed")[0]!.fixes.map(({ to }) => to)).toEqual(["平均每年1000万人次"]);
  expect(offered("unit-longterm-annual-mismatch").map(({ fixes }) => fixes.map(({ to }) => to))).toEqual([
    ["20000所"],
  ]);
  expect(offered("cumulative-equal")[0]!.fixes.map(({ to }) => to)).toEqual(["每年1200万人次"]);
});
