import { audit } from "../../../src/audit/audit";
import { surveyed } from "../../../src/forms/read/survey";
import { listed } from "../../../src/listing/list";
import { rules } from "../../../src/rules/index";
import { memoryWorkbook } from "../../hosts/memory";
import { sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";

const formsIn = (markdown: string) => {
  const sheet = sheetFrom(markdown, { name: "表" });
  return surveyed([sheet], [sheet], sets).forms;
};

const findings = async (markdown: string) => {
  const { issues } = await audit(memoryWorkbook([sheetFrom(markdown, { name: "表" })]), { sets, rules });
  return issues
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, cells }) => `${rule} ${cells.join()}`);
};

const names = (markdown: string) =>
  formsIn(markdown).flatMap((form) =>
    listed(form).indicators.map(({ level1, name, number, unit }) => [level1, name, number, unit].join(" ")),
  );

describe("a form as the ministry hands it out, names and signs printed, figures still to come", () => {
  const apart = `
    | 绩效目标申报表（参考模板） | < | < | < |
    | （20XX年度） | < | < | < |
    | 项目名称 | 困难群众救助项目 | 主管部门 | |
    | 年度资金总额（万元） | | 其中：财政拨款 | |
    | 年度目标 | 目标1：……\\n目标2：…… | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | ★农村低保发放人数 | **人 |
    | ^ | 质量指标 | 救助保障率 | ≥**% |
    | 满意度指标 | 服务对象满意度指标 | 救助对象满意度 | ≥**% |`;
  const together = `
    | 转移支付区域绩效目标表 | < | < |
    | 转移支付名称 | 困难群众救助 | < |
    | 年度金额（万元） | | < |
    | 一级指标 | 二级指标 | 三级指标 |
    | 产出指标 | 数量指标 | 指标1：低保对象人数（≥**万人） |
    | 满意度指标 | 服务对象满意度指标 | 指标1：救助对象满意度（≥**%） |`;

  test.each([apart, together])("is empty, and nothing is said of it", async (sheet) => {
    expect(formsIn(sheet).map(({ blank }) => blank)).toEqual([true]);
    expect(await findings(sheet)).toEqual([]);
  });

  test("as soon as one figure is there, it is filled in, and the holes are told; ★ in front of a name is none", async () => {
    const begun = apart.replace("**人", "12000人");
    expect(formsIn(begun).map(({ blank }) => blank)).toEqual([false]);
    expect(await findings(begun)).toEqual(["template-residue D8", "template-residue D9"]);
  });
});

describe("parts of the money", () => {
  const form = (...parts: string[]) => `
    | 项目支出绩效目标申报表 | < | < | < |
    | 项目名称 | 厕所革命 | < | < |
    | 项目资金（万元） | 资金总额 | 600 | < |
    ${parts.map((part) => `| ^ | ${part} | < |`).join("\n")}
    | 年度绩效目标 | 改厕3000户 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 改厕户数 | 3000户 |
    | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% |`;

  test.each([
    ["that make up the total", ["其中：财政拨款 | 500", "其他资金 | 100"]],
    ["by level", ["其中：中央资金 | 200", "省级资金 | 150", "市县资金 | 250"]],
    ["of which some are parts of others", ["财政拨款 | 500", "其中：中央资金 | 300", "其他资金 | 100"]],
    ["of which one is called as nobody knows", ["其中：财政拨款 | 200", "其他资金 | 100", "对口帮扶 | 300"]],
  ])("%s are right", async (_, parts) => {
    expect(await findings(form(...parts))).toEqual([]);
  });

  test("that do not make up the total are wrong", async () => {
    expect(await findings(form("其中：财政拨款 | 500", "其他资金 | 10"))).toEqual([
      "income-sources-total C3,C4,C5",
    ]);
  });
});

test("names one a line, and beside them as many values, are as many indicators", () => {
  expect(
    names(`
      | 项目支出绩效目标表 | < | < | < |
      | 资金总额（万元） | 120 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 1.培训期数\\n2.培训人数 | ≥30期\\n≥1500人 |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`),
  ).toEqual(["产出指标 培训期数 30 期", "产出指标 培训人数 1500 人", "满意度指标 学员满意度 90 %"]);
});

test("values under headings that nobody knows are values", () => {
  expect(
    names(`
      | 省级补助资金区域绩效目标表 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 甲市 | 乙市 |
      | 产出指标 | 数量指标 | 新建幼儿园 | 18所 | 12所 |
      | 满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥90% | ≥85% |`),
  ).toEqual([
    "产出指标 新建幼儿园 18 所",
    "产出指标 新建幼儿园 12 所",
    "满意度指标 家长满意度 90 %",
    "满意度指标 家长满意度 85 %",
  ]);
});

test("a table that a system exports, without title, is read by its headings", () => {
  expect(
    names(`
      | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位 |
      | 业务运行 | 产出指标 | 数量指标 | 检查次数 | ≥ | 12 | 次 |
      | 业务运行 | 效益指标 | 社会效益指标 | 覆盖企业 | ≥ | 300 | 家 |`),
  ).toEqual(["产出指标 检查次数 12 次", "效益指标 覆盖企业 300 家"]);
});

describe("a form called like one of ours", () => {
  test("is another's where headings of ours are missing and others stand there", () => {
    const [form] = formsIn(`
      | 部门整体支出绩效目标表 | < | < |
      | 部门名称 | 某某县统计局 | < |
      | 年度预算申请（万元） | 资金总额：356.8 | < |
      | ^ | 一般公共预算：300 其他资金：56.8 | < |
      | 年度主要任务 | 完成统计报表240期 | < |
      | 整体绩效目标 | 数据真实准确 | < |
      | 部门整体支出年度绩效指标 | 产出指标 | 1.报表240期；\\n2.抽查12次 |
      | ^ | 效益指标 | 用户满意度≥95% |
      | 填表人： | 某甲 | 联系电话：8210000 |`);
    expect(form?.definition.inferred).toBe(true);
  });

  test("stays ours where only a row was deleted", () => {
    const [form] = formsIn(`
      | 部门整体支出绩效申报表 | < | < |
      | 部门名称 | 政务中心 | < |
      | 年度预算申请 | 资金总额： | 126.67 |
      | ^ | 其中：基本支出： | 108.67 |
      | ^ | 项目支出： | 18 |
      | 整体绩效目标 | 服务群众 | < |
      | 部门整体支出年度绩效指标 | 产出指标 | 办件12万件 |
      | ^ | 效益指标 | 满意度≥95% |`);
    expect(form?.definition.inferred).toBeUndefined();
    expect(form?.set.set).toBe("shifeng");
  });
});

test("a line a project, all indicators of a level in one cell", () => {
  expect(
    names(`
      | 2025年专项资金绩效目标一览表 | < | < | < | < | < |
      | 序号 | 项目名称 | 金额（万元） | 产出指标 | 效益指标 | 满意度指标 |
      | 1 | 校园安保 | 136 | 配备保安102名；持证率100% | 安全事故0起 | 家长满意度≥90% |
      | 2 | 公路养护 | 320 | 养护里程86公里 | 受益村45个 | 村民满意度≥90% |`),
  ).toEqual([
    ...["产出指标 配备保安 102 名", "产出指标 持证率 100 %", "效益指标 安全事故 0 起"],
    ...["满意度指标 家长满意度 90 %", "产出指标 养护里程 86 公里", "效益指标 受益村 45 个"],
    "满意度指标 村民满意度 90 %",
  ]);
});

test("what an adjustment changes: the new value counts, the old one is past", () => {
  expect(
    names(`
      | 项目支出绩效目标调整申请表 | < | < | < | < |
      | 项目名称 | 道路养护 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 调整前指标值 | 调整后指标值 |
      | 产出指标 | 数量指标 | 养护里程 | 86公里 | 80公里 |
      | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | ≥92% |`),
  ).toEqual(["产出指标 养护里程 80 公里", "满意度指标 村民满意度 92 %"]);
});

describe("a row a project, names and values in pairs below what they are about", () => {
  test("is read pair by pair, also beside indicators in one cell", async () => {
    const sheet = `
      | 2026年专项资金项目绩效目标汇总表 | < | < | < | < | < | < |
      | 序号 | 项目名称 | 预算金额（万元） | 产出指标 | < | 效益指标 | 满意度指标 |
      | ^ | ^ | ^ | 指标名称 | 指标值 | ^ | ^ |
      | 1 | 高标准农田 | 320 | 建成面积 | 2000亩 | 亩均增收200元 | 农户满意度≥90% |
      | 2 | 农机补贴 | 80 | 补贴台数 | 120台 | 机械化率达到85% | 农户满意度≥90% |`;
    expect(names(sheet)).toEqual([
      "产出指标 建成面积 2000 亩",
      "效益指标 亩均增收 200 元",
      "满意度指标 农户满意度 90 %",
      "产出指标 补贴台数 120 台",
      "效益指标 机械化率 85 %",
      "满意度指标 农户满意度 90 %",
    ]);
    expect(await findings(sheet)).toEqual([]);
  });

  test("tells of the one without a value", async () => {
    const sheet = `
      | 2026年专项资金项目绩效目标汇总表 | < | < | < | < | < | < | < |
      | 项目名称 | 预算金额（万元） | 产出指标 | < | 效益指标 | < | 满意度指标 | < |
      | ^ | ^ | 指标名称 | 指标值 | 指标名称 | 指标值 | 指标名称 | 指标值 |
      | 高标准农田 | 320 | 建成面积 | 2000亩 | 亩均增收 | 200元 | 农户满意度 | ≥90% |
      | 农机补贴 | 80 | 补贴台数 | 120台 | 机械化率 | 85% | 农户满意度 | |`;
    expect(names(sheet).slice(3)).toEqual([
      "产出指标 补贴台数 120 台",
      "效益指标 机械化率 85 %",
      "满意度指标 农户满意度  ",
    ]);
    expect(await findings(sheet)).toEqual(["indicator-half-filled H5,G5"]);
  });
});

describe("a form with a title of ours and parts of another district's", () => {
  const sheet = `
    | 部门整体支出绩效目标申报表 | < | < | < | < |
    | （2026年度） | < | < | < | < |
    | 部门名称 | 某某县水利局 | < | < | < |
    | 年度预算申请（万元） | 资金总额：1260 | < | < | < |
    | ^ | 按收入性质分： | < | 按支出性质分： | < |
    | ^ | 其中：一般公共预算：1200 | < | 其中：基本支出：860 | < |
    | ^ | 政府性基金拨款：60 | < | 项目支出：400 | < |
    | ^ | 纳入专户管理的非税收入拨款：0 | < | < | < |
    | 部门职能职责概述 | 负责全县水资源管理 | < | < | < |
    | 整体绩效目标 | 保障全县防汛安全，完成水库除险加固5座 | < | < | < |
    | 部门整体支出年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | ^ | 产出指标 | 数量指标 | 除险加固水库 | 5座 |
    | ^ | ^ | 质量指标 | 工程合格率 | 100% |
    | ^ | 效益指标 | 社会效益指标 | 保护人口 | 3.2万人 |
    | ^ | ^ | 社会公众或服务对象满意度指标 | 群众满意度 | ≥92% |
    | 财政部门审核意见 | （盖章） 年 月 日 | < | < | < |`;

  test("is read as what it is, and nothing is said to be missing", async () => {
    expect(formsIn(sheet).map(({ definition }) => definition.inferred)).toEqual([true]);
    expect(names(sheet)).toEqual([
      "产出指标 除险加固水库 5 座",
      "产出指标 工程合格率 100 %",
      "效益指标 保护人口 3.2 万人",
      "效益指标 群众满意度 92 %",
    ]);
    expect(await findings(sheet)).toEqual([]);
  });
});

describe("long-term indicators in a table of their own", () => {
  const sheet = (annual: string) => `
    | 项目支出绩效目标申报表 | < | < | < | < |
    | （2026年度） | < | < | < | < |
    | 项目名称 | < | 镇域道路建设 | 资金总额（万元） | 1060.5 |
    | 项目绩效目标 | < | 长期目标 | 年度目标 | < |
    | ^ | < | 改善出行 | 改造道路12公里 | < |
    | 长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
    | ^ | 产出指标 | 数量指标 | 改造道路 | 40公里 |
    | ^ | ^ | 成本指标 | 总投资 | ≤3600万元 |
    | ^ | 满意度指标 | 满意度指标 | 村民满意度 | ≥90% |
    | 年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
    | ^ | 产出指标 | 数量指标 | 改造道路 | 12公里 |
    | ^ | ^ | 成本指标 | 项目总成本 | ≤${annual}万元 |
    | ^ | 满意度指标 | 满意度指标 | 村民满意度 | ≥90% |`;

  test("cost what many years cost; those of the year are compared with its money", async () => {
    expect(await findings(sheet("1060.5"))).toEqual([]);
    expect(await findings(sheet("1160.5"))).toEqual(["amount-in-text-mismatch E12,E3"]);
  });
});

describe("indicators that share a cell", () => {
  const kinds = (markdown: string) =>
    formsIn(markdown).flatMap((form) =>
      listed(form).indicators.map(({ level2, name, number, unit }) => [level2, name, number, unit].join(" ")),
    );

  test("are told apart by lines, stops and commas, with what stands before them", () => {
    expect(
      kinds(`
        | 2026年专项资金绩效目标表 | < |
        | 项目名称 | 公园管养 |
        | 单位（盖章） | 某区园林所 |
        | 资金总额（万元） | 180 |
        | 产出指标 | 1.数量指标：管养面积45万平方米；修剪乔木3000株\\n2.质量指标：苗木成活率≥95% |
        | 效益指标 | 社会效益：日均入园5000人次。可持续影响：管护人员到岗率100% |
        | 满意度指标 | 游客满意度≥90%，周边居民满意度≥85% |`),
    ).toEqual([
      ...["数量指标 管养面积 45 万平方米", "数量指标 修剪乔木 3000 株", "质量指标 苗木成活率 95 %"],
      ...["社会效益 日均入园 5000 人次", "可持续影响 管护人员到岗率 100 %"],
      ...[" 游客满意度 90 %", " 周边居民满意度 85 %"],
    ]);
  });
});

describe("what stands on the left of a table", () => {
  test("says of which targets the indicators beside it are", () => {
    const [form] = formsIn(`
      | 项目绩效目标申报表 | < | < | < | < |
      | 项目名称 | 农村饮水 | < | 项目当年预算 | 200万元 |
      | 长期目标1 | 解决饮水安全 | < | < | < |
      | 年度目标1 | 新建水厂2座 | < | < | < |
      | 长期目标1： | 一级指标 | 二级指标 | 指标名称 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 新建水厂 | 5座 |
      | ^ | 效益指标 | 社会效益指标 | 受益人口 | 3万人 |
      | 年度目标1： | 一级指标 | 二级指标 | 指标名称 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 新建水厂 | 2座 |
      | ^ | 效益指标 | 社会效益指标 | 受益人口 | 1.2万人 |`);
    expect(listed(form!).indicators.map(({ period, number }) => `${period} ${number}`)).toEqual([
      ...["实施期 5", "实施期 3", "年度 2", "年度 1.2"],
    ]);
  });

  test("takes none of the targets above the table into its headings", () => {
    const [form] = formsIn(`
      | 财政项目支出绩效目标申报表（2026年） | < | < | < |
      | 项目名称 | 社区助餐点运营 | 项目总预算（元） | 860000 |
      | 项目绩效目标 | 项目总目标 | 让社区老人就近用餐 | < |
      | ^ | 年度绩效目标 | 运营助餐点12个 | < |
      | ^ | 分解目标 | < | < |
      | ^ | 一级目标 | 二级目标 | 指标目标值 |
      | ^ | 产出目标 | 数量：助餐点个数 | =12个 |
      | ^ | 效果目标 | 社会效益：受益老人 | ≥2000人 |
      | ^ | ^ | 满意度：老人满意度 | ≥85% |`);
    expect(listed(form!).fields.map(({ label }) => label)).toEqual([
      ...["项目名称", "项目总预算（元）", "项目总目标", "年度绩效目标"],
    ]);
  });
});

test("部门（单位） alone is a heading, where 单位 alone is none", () => {
  const labels = (heading: string) =>
    formsIn(`
      | 区级部门预算项目绩效目标（2026年度） | < | < | < |
      | 项目名称 | 武装工作经费 | < | < |
      | ${heading} | 某区人民武装部 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 训练民兵 | 200人次 |
      | 满意度指标 | 满意度指标 | 民兵满意度 | ≥90% |`).flatMap((form) =>
      listed(form).fields.map(({ label }) => label),
    );
  expect(labels("部门（单位）")).toEqual(["项目名称", "部门（单位）"]);
  expect(labels("单位")).toEqual(["项目名称"]);
});

test("金额 is enough of a heading where a sum stands beside it", () => {
  const amounts = (beside: string) =>
    formsIn(`
      | 某某市本级项目支出绩效目标表 | < | < | < |
      | 单位：万元 | | | |
      | 项目名称 | 数字城管 | 预算 | ${beside} |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 处置案件 | 12000件 |
      | 满意度指标 | 满意度指标 | 市民满意度 | ≥90% |`).flatMap((form) =>
      listed(form).fields.flatMap(({ label, value, unit }) => (label === "预算" ? [`${value} ${unit}`] : [])),
    );
  expect(amounts("56")).toEqual(["56 万元"]);
  expect(amounts("已经安排")).toEqual([]);
});
