import { compileSet } from "../../src/forms/compile";
import { templateSetSchema } from "../../src/forms/schema";

/** A district whose indicators have weights, as none of those that are shipped has. */
export const scored = compileSet(
  templateSetSchema.parse({
    set: "scored",
    name: "某区",
    since: 2019,
    basis: "样表",
    order: ["scored"],
    limits: { leastIndicators: 2, mostIndicators: 3 },
    forms: {
      scored: {
        number: "附件1",
        name: "指标表",
        title: "项目绩效指标分值表",
        unit: "万元",
        head: ["title"],
        picture: [
          "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |",
          "| {rows.level} | {rows.category} | {rows.name} | {rows.value} | {rows.weight} |",
        ],
        repeat: { rows: 5 },
        widths: [10, 10, 20, 20, 8],
        page: { orientation: "portrait" },
        fields: {
          level: { kind: "heading" },
          category: { kind: "heading" },
          name: { kind: "indicatorName" },
          value: { kind: "indicatorValue" },
          weight: { kind: "number" },
        },
      },
    },
  }),
);
