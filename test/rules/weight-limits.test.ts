import { takenFrom } from "./example";
import { check } from "../audit/check";
import weightsSum from "../../src/rules/weights-sum";
import { right } from "../../src/audit/rule";
import { sheetsFrom } from "../sheet";

const TABLE = `## scored
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
  | 产出指标 | 数量指标 | 修路灯 | 90盏 | 60 |
  | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 20 |
  | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`;

/** What is said of the table where a set has these limits. */
function said(limits: Readonly<Record<string, number>>): string[] {
  const forms = takenFrom(sheetsFrom(TABLE), right("", TABLE)).map((form) => ({
    ...form,
    set: { ...form.set, limits },
  }));
  return check(forms, [weightsSum]).map(({ message }) => message);
}

test("a set may say how the weights are split among levels, and what all of them come to", () => {
  expect(said({})).toEqual([
    "各类指标的分值和常见的分法不一样：产出指标 60（常见 50），效益指标 20（常见 30）。",
  ]);
  expect(said({ weightOutput: 60, weightBenefit: 20 })).toEqual([]);
  expect(said({ weightOutput: 60, weightBenefit: 25 })).toEqual([
    "各类指标的分值和常见的分法不一样：效益指标 20（常见 25）。",
  ]);
  expect(said({ weightTotal: 100 })).toEqual(["“分值”合计是 90，应为 100。"]);
});
