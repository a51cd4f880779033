import { surveyed } from "../../../src/forms/read/survey";
import { audit } from "../../../src/audit/audit";
import { listed } from "../../../src/listing/list";
import { rules } from "../../../src/rules/index";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { memoryWorkbook } from "../../hosts/memory";
import { sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";

/** 石鼓区's form with the heads that follow 指标值, and its row. */
function form(heads: string, row: string): Snapshot {
  const more = " < |".repeat(heads.split("|").length - 1);
  return sheetFrom(
    `
    | 专项资金绩效目标申报表 | < | < | < | < |${more}
    | （2026年度） | < | < | < | < |${more}
    | 专项名称 | 社区矫正 | < | 专项属性 | ☑延续专项 □新增专项 |${more}
    | 部门名称 | 某某司法局 | < | 资金总额（万元） | 30 |${more}
    | 部门相应职能职责概述 | 社区矫正 | < | < | < |${more}
    | 专项立项依据 | 《社区矫正法》 | < | < | < |${more}
    | 专项实施进度计划 | 专项实施内容 | < | 计划开始时间 | 计划完成时间 |${more}
    | ^ | 教育 | < | 2026年1月 | 2026年12月 |${more}
    | 专项长期绩效目标 | 再犯率低于1% | < | < | < |${more}
    | 专项年度绩效目标 | 教育矫正对象120人次 | < | < | < |${more}
    | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |${heads}
    | ^ | 产出指标 | 数量指标 | 教育矫正人次 | 120 |${row}
    | 专项实施保障措施 | 专人负责 | < | < | < |${more}`,
    { name: "表" },
  );
}

const read = (snapshot: Snapshot) => surveyed([snapshot], [snapshot], sets).forms;

describe("an official form to which somebody added columns", () => {
  const ofValues = form(" 计算符号 | 计量单位 | 备注 |", " ≥ | 人次 | |");

  test("for parts of the values, without our marker: it is understood, not claimed", () => {
    const [understood] = read(ofValues);
    expect(understood).toMatchObject({ definition: { inferred: true } });
    expect(listed(understood!).indicators[0]).toMatchObject({ sign: "≥", number: "120", unit: "人次" });
  });

  test("for parts of the values, with our marker: it stays what it is, and the values are seen whole", () => {
    const range = { top: 0, left: 0, bottom: 12, right: 7 };
    const marked = { ...ofValues, names: [{ name: "_jibiao.shigu.special_fund.2026", range }] };
    const [known] = read(marked);
    expect(known).toMatchObject({
      definition: { id: "special-fund", extended: true },
      missing: expect.anything(),
    });
    expect(listed(known!).indicators[0]).toMatchObject({ sign: "≥", number: "120", unit: "人次" });
  });

  test("for remarks: it stays what it is, and no heading of it is corrected", async () => {
    const remarked = form(" 备注 | 责任科室 |", " | 矫正科 |");
    const [known] = read(remarked);
    expect(known).toMatchObject({ definition: { id: "special-fund", set: "shigu", extended: true } });
    const { issues } = await audit(memoryWorkbook([remarked]), { sets, rules });
    expect(issues.filter(({ rule, fixes }) => rule === "header-variant" && fixes.length)).toEqual([]);
  });
});
