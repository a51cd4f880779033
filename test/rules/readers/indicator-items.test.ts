import { compileSet } from "../../../src/forms/compile";
import { takenAs } from "../../../src/forms/find/find";
import { readForm } from "../../../src/forms/read/read";
import { templateSetSchema } from "../../../src/forms/schema";
import { indicatorItems } from "../../../src/rules/readers/indicator-items";
import type { IndicatorItem } from "../../../src/rules/readers/indicator-items";
import { sheetFrom } from "../../sheet";
import { formOf } from "../../forms/sheets";

const read = (set: string, id: string, sheet: string) =>
  indicatorItems(readForm(sheetFrom(sheet), takenAs(sheetFrom(sheet), formOf(set, id), 2019)));

/** Only what is filled in, in a line: 数量 D3=E3. */
const shown = (items: readonly IndicatorItem[]) =>
  items
    .filter(({ name, value, text }) => [name, value, text].some((entry) => entry && !entry.blank))
    .map(({ category, level, period, row, name, value, text }) =>
      [category ?? level, period, row, text?.address ?? `${name?.address}=${value?.address}`]
        .filter((part) => part !== undefined)
        .join(" "),
    );

test("where indicators are columns, every row has its own", () => {
  const items = read(
    "shifeng",
    "spending-direction",
    `| 支出方向 | 数量指标 | 质量指标 | 成本指标 | 社会效益指标 | 社会公益或服务对象满意度指标 |
     | 维修费 | 每月一次 | | ≤8万元 | 不停机 | 90% |
     | 电费 | | 稳定 | | | ^ |`,
  );
  expect(shown(items)).toEqual([
    "quantity 1 B2",
    "cost 1 D2",
    "social 1 E2",
    "satisfaction 1 F2",
    "quality 2 C3",
  ]);
  expect(items.filter(({ text }) => text!.blank)).toHaveLength(4);
});

test("where indicators are rows, the headings on the left say of which kind", () => {
  const items = read(
    "shigu",
    "special-fund",
    `| 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
     | ^ | 产出指标 | 数量指标 | 社区活动 | 12场 |
     | ^ | ^ | ^ | ^ | 300人 |
     | ^ | ^ | 时效指标 | | 年底前 |
     | ^ | 效益指标 | 可持续影响指标 | 机制 | |
     | ^ | ^ | 满意度指标 | 居民满意度 | 95% |`,
  );
  expect(shown(items)).toEqual([
    "quantity annual D2=E2",
    "quantity annual D2=E3",
    "timeliness annual D4=E4",
    "sustainability annual D5=E5",
    "satisfaction annual D6=E6",
  ]);
});

test("a cell that lists all indicators of a level has no kind", () => {
  const items = read(
    "shifeng",
    "department-expenditure",
    `| 部门整体支出年度绩效指标 | 产出指标 | 巡检12次 |
     | ^ | 效益指标 | 群众满意 |`,
  );
  expect(shown(items)).toEqual(["output C1", "benefit C2"]);
});

describe("on another district's form", () => {
  const set = compileSet(
    templateSetSchema.parse({
      set: "other",
      name: "某区",
      since: 2019,
      basis: "样表",
      order: ["fund"],
      forms: {
        fund: {
          number: "附件1",
          name: "申报表",
          title: "项目绩效目标申报表",
          unit: "万元",
          head: ["title"],
          picture: [
            "| 一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 本年度指标值 |",
            "| 成本指标 | 经济成本指标 | {list.what} | {list.three} | {list.one} |",
            "| 产出指标 | 数量指标 | {list.what} | {list.three} | {list.one} |",
            "| 效益指标 | 生态效益指标 | {list.what} | {list.three} | {list.one} |",
            "| 满意度指标 | 服务对象满意度 | {list.what} | {list.three} | {list.one} |",
          ],
          widths: [10, 10, 20, 20, 20],
          page: { orientation: "portrait" },
          fields: {
            what: { kind: "indicatorName" },
            three: { kind: "indicatorValue" },
            one: { kind: "indicatorValue" },
          },
        },
      },
    }),
  );
  const sheet = sheetFrom(
    `| 一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 本年度指标值 |
     | 成本指标 | 经济成本指标 | 单价 | 3万元/台 | 3万元/台 |
     | 产出指标 | 数量指标 | 电脑 | 90台 | 30台 |
     | 满意度指标 | 服务对象满意度 | 教师满意度 | | 90% |`,
  );
  const form = readForm(sheet, takenAs(sheet, { set, definition: set.forms.get("fund")! }, 2019));

  test("values of two periods share their name", () => {
    expect(shown(indicatorItems(form))).toEqual([
      "cost long C2=D2",
      "cost annual C2=E2",
      "quantity long C3=D3",
      "quantity annual C3=E3",
      "satisfaction long C4=D4",
      "satisfaction annual C4=E4",
    ]);
  });
});
