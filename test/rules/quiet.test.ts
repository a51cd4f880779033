import { rules } from "../../src/rules/index";
import { findingsOf } from "./example";

/**
 * What looks suspicious and is right: spellings people send in, none of which a rule may complain of. Beside each the
 * spelling in the same cell that the rule is there for, so that no rule is quiet merely because it does not look.
 */
interface Quiet {
  readonly rule: string;
  /** The sheet, `{x}` for what is written. */
  readonly sheet: string;
  readonly quiet: readonly string[];
  readonly loud: string;
}

/** An indicator of 附件2-1: its name and its value. */
const indicator = (kind: string) => `## special-fund
| 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
| ^ | ${/效益|影响|满意/.test(kind) ? "效益指标" : "产出指标"} | ${kind} | {x} |`;

/** A cell of 附件3-2. */
const column = (heading: string) => `| 支出方向 | ${heading} |
| 读者活动 | {x} |`;

const quiet: readonly Quiet[] = [
  // Structure
  {
    rule: "checkbox-exactly-one",
    sheet: "## special-fund\n| 专项名称 | 社区惠民 | 专项属性 | {x} |",
    quiet: ["延续专项√", "延续专项☑     新增专项□", "■延续专项  口新增专项", "延续专项 □        新增专项 √"],
    loud: "延续专项□     新增专项□",
  },
  {
    rule: "budget-year-consistent",
    sheet: `## shigu/special-fund 2019
      | 专项资金绩效目标申报表 | < |
      | （ 2019 年度） | < |
      | 专项名称 | 甲 |
      ## shigu/special-fund {x}
      | 专项资金绩效目标申报表 | < |
      | （  {x} 年度） | < |
      | 专项名称 | 乙 |`,
    quiet: ["2019"],
    loud: "2018",
  },
  {
    rule: "output-and-benefit-present",
    sheet: `| 支出方向 | 数量指标 | 成本指标 | 可持续影响指标 | 满意度指标 |
            | 监督平台 | {x} |`,
    quiet: [" | 据实列支 | 继续公开 | ", "12期 | | | 95%"],
    loud: "12期 | | | ",
  },
  {
    rule: "no-measurable-output",
    sheet: `| 支出方向 | 数量指标 | 质量指标 | 成本指标 |
            | 平台维护 | {x} |`,
    quiet: ["每月至少检查一次 | | 据实列支", " | 故障24小时内排除 | ", "首页每天更新不少于10条 | | "],
    loud: " | | 据实列支，专款专用",
  },
  {
    rule: "indicator-half-filled",
    sheet: indicator("生态效益指标"),
    quiet: [" | ", "绿化面积 | 120平方米"],
    loud: "绿化面积 | ",
  },

  // Amounts
  {
    rule: "amount-not-number",
    sheet: "## special-fund\n| 专项名称 | 社区惠民 | 资金总额（万元） | {x} |",
    quiet: ["226.00万元", "25万", "8.5", "1,200"],
    loud: "待定",
  },
  {
    rule: "amount-duplicated-paste",
    sheet: "## special-fund\n| 专项名称 | 社区惠民 | 资金总额（万元） | {x} |",
    quiet: ["854（中央600，区级254）", "8.5"],
    loud: "854万854万",
  },
  {
    rule: "basic-plus-project-total",
    sheet: `| 年度预算申请 | 资金总额： | {x} |`,
    quiet: [
      "126.67 |\n| ^ | 其中：基本支出： | 108.67 |\n| ^ | 项目支出： | 18",
      "844.93 |\n| ^ | 其中：基本支出： | 404.76 |\n| ^ | 项目支出： | 440.17",
      "0.3 |\n| ^ | 其中：基本支出： | 0.1 |\n| ^ | 项目支出： | 0.2",
    ],
    loud: "126.76 |\n| ^ | 其中：基本支出： | 108.67 |\n| ^ | 项目支出： | 18",
  },

  // Dates
  {
    rule: "period-format",
    sheet: column("专项实施期"),
    quiet: [
      "2019年",
      "2019年—2021年",
      "2019年-2021年",
      "2019年~2021年",
      "2019年至2021年",
      "2022年3月-2022年11月",
    ],
    loud: "三年",
  },
  {
    rule: "date-number-ambiguous",
    sheet: `## special-fund
            | 专项实施内容 | 计划开始时间 |
            | 改造广场 | {x} |`,
    quiet: ["'2019.1", "2019.12", "2019年1月"],
    loud: "2019.1",
  },
  {
    rule: "date-order",
    sheet: `## special-fund
            | 专项实施内容 | 计划开始时间 | 计划完成时间 |
            | 改造广场 | {x} |`,
    quiet: ["2019年3月 | 2019年3月", "2019年 | 2019年", "2019年6月 | 2019年", "'2019.1 | '2019.12"],
    loud: "2019年12月 | 2019年1月",
  },
  {
    rule: "stale-year",
    sheet: column("年度绩效目标"),
    quiet: ["按湘组〔2015〕19号文件执行", "2019年—2021年建成三个馆", "落实“十三五”规划", "办好2019年读书节"],
    loud: "办好2018年读书节",
  },

  // Indicators
  {
    rule: "value-in-name",
    sheet: indicator("数量指标"),
    quiet: ["五个社区的服务站开门 | 300天", "2个村的道路养护 | 12次"],
    loud: "服务站开门不少于300天 | 达到",
  },
  {
    rule: "percent-without-denominator",
    sheet: indicator("质量指标"),
    quiet: [
      "开门率 | 98%",
      "下拨经费符合政策的比率 | 100%",
      "居民满意度（抽样） | 95%",
      "服务覆盖面 | 100%",
      "办理进度（按件数） | 8件",
    ],
    loud: "提高办事效率 | 100%",
  },
  {
    rule: "percent-over-100",
    sheet: indicator("质量指标"),
    quiet: ["合格率 | 100%", "合格率 | 达到100%", "收入增长率 | 120%", "毛入学率 | ≥103%"],
    loud: "合格率 | 292%",
  },
  {
    rule: "quantity-no-number",
    sheet: indicator("数量指标"),
    quiet: ["平台检查 | 每月至少一次", "培训 | 两场", "资助学生 | 全覆盖"],
    loud: "平台检查 | 若干",
  },
  {
    rule: "money-in-quantity",
    sheet: indicator("数量指标"),
    quiet: ["受训人数 | 200人", "服务人次 | 1000万人次"],
    loud: "站长工资 | 3300元/月",
  },
  {
    rule: "percent-in-quantity",
    sheet: indicator("数量指标"),
    quiet: ["学前三年毛入园率 | 85%", "普惠性幼儿园覆盖率 | ≥80%", "培训比例 | 90%"],
    loud: "培训人数 | 90%",
  },
  {
    rule: "timeliness-no-time",
    sheet: indicator("时效指标"),
    quiet: [
      "补助下拨时间 | 2019年年底前",
      "补助下拨时间 | 每年年底前",
      "褒扬金发放 | 备案当年发放",
      "资金当年下达率 | 100%",
      "工资发放 | 按月安排",
      "工程建设 | 2023.07-2024.01",
      "投诉答复 | 24小时内",
    ],
    loud: "提高办事效率 | 100%",
  },
  {
    rule: "timeliness-name-not-time",
    sheet: indicator("时效指标"),
    quiet: ["褒扬金下拨时间 | 年底前", "网点达标 | 6月底前"],
    loud: "褒扬金下拨标准 | 年底前",
  },
  {
    rule: "time-in-quality",
    sheet: `| 支出方向 | 质量指标 | 时效指标 |
            | 平台维护 | {x} |`,
    quiet: ["24小时内排除故障 | 全年", "网站检查合格率100% | "],
    loud: "24小时内排除故障 | ",
  },
  {
    rule: "cost-no-amount",
    sheet: indicator("成本指标"),
    quiet: ["传承人补助 | 40万元/人", "成本控制率 | 100%", "运行费用 | 不超预算", "培训费 | 定额标准内"],
    loud: "运行费用 | 据实列支，专款专用",
  },
  {
    rule: "satisfaction-not-percent",
    sheet: indicator("满意度指标"),
    quiet: ["居民满意度 | 95%", "居民满意度 | 达到100%", "居民满意度 | >=90%", "居民满意度 | 基本满意"],
    loud: "居民满意度 | 逐步提高",
  },
  {
    rule: "satisfaction-100",
    sheet: indicator("满意度指标"),
    quiet: ["居民满意度 | 95%", "居民满意度 | ≥90%"],
    loud: "居民满意度 | ≥100%",
  },
  {
    rule: "satisfaction-name-weak",
    sheet: indicator("满意度指标"),
    quiet: ["市民满意度 | 95%", "办事群众的满意程度 | 95%"],
    loud: "满意 | 95%",
  },
  {
    rule: "unit-malformed",
    sheet: indicator("数量指标"),
    quiet: ["补助标准 | 3万元/个", "人工 | 3000元/人·月", "服务 | 1000万人次", "入园率 | 85%"],
    loud: "服务 | 1000万元人次",
  },
  {
    rule: "rate-value-mismatch",
    sheet: indicator("质量指标"),
    quiet: [
      "设备完好率 | ≥95%",
      "差错率 | 2‰以内",
      "入学率提高 | 2个百分点",
      "孕产妇死亡率 | ≤16/10万",
      "事故发生率 | 0起",
      "巡查频率 | 每月2次",
      "水泵功率 | 30kW",
      "按时办结率 | 九成五",
    ],
    loud: "按时办结率 | ≤7个工作日",
  },
  {
    rule: "name-is-category",
    sheet: indicator("数量指标"),
    quiet: ["数量 | ", "改造数量 | 5处", "服务对象满意度 | 95%", "质量提升工程 | 3个"],
    loud: "数量指标 | 375万平方米",
  },
  {
    rule: "budget-rate-as-indicator",
    sheet: indicator("时效指标"),
    quiet: ["资金到位率 | 100%", "补助资金发放率 | 100%", "经费拨付及时率 | 100%", "项目完成率 | 100%"],
    loud: "项目资金支付率 | 100%",
  },
  {
    rule: "satisfaction-low",
    sheet: indicator("满意度指标"),
    quiet: ["居民满意度 | ≥80%", "居民满意度 | 提高5%", "不满意率 | ≤5%", "居民满意度 | 九成"],
    loud: "居民满意度 | ≥70%",
  },
  {
    rule: "duplicate-indicator",
    sheet: `## special-fund
      | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 新建公厕 | 5座 |
      | ^ | ^ | ^ | {x} |`,
    quiet: ["改造公厕 | 5座", "新建公厕（农村） | 5座", "新建公厕 | 完工", " | "],
    loud: "新建公厕 | 8座",
  },
  {
    rule: "cost-exceeds-budget",
    sheet: `## special-fund
      | 部门名称 | 合江街道 | 资金总额（万元） | 25 | |
      | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
      | ^ | 产出指标 | 成本指标 | {x} |`,
    quiet: [
      "项目成本 | ≤25万元",
      "项目成本 | 250000元以内",
      "补助标准 | 30万元/个",
      "成本节约额 | ≥30万元",
      "三年总投资 | 90万元",
      "每年运行费 | 每年20万元",
    ],
    loud: "建设成本 | 控制在30万元以内",
  },
  {
    rule: "deadline-outside-plan",
    sheet: `## special-fund
      | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
      | 改造广场 | < | < | 2019年3月 | 2019年10月 |
      | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
      | ^ | 产出指标 | 时效指标 | 完工 | {x} |`,
    quiet: ["2019年10月底前", "2019年", "10月底前", "每年年底前", "当年", "2019年3月—2019年9月"],
    loud: "2019年11月底前",
  },
  {
    rule: "category-mismatch",
    sheet: indicator("成本指标"),
    quiet: ["项目总成本 | ≤8万元", "补助标准 | 300元/人", "满意度调查费 | ≤2万元"],
    loud: "补助发放及时率 | 100%",
  },
  {
    rule: "quantity-quality-mixed",
    sheet: indicator("数量指标"),
    quiet: ["毛入园率 | 85%", "自来水覆盖率 | ≥95%", "合格产品数量 | 300件"],
    loud: "考试合格率 | ≥95%",
  },
  {
    rule: "operator-direction",
    sheet: indicator("质量指标"),
    quiet: [
      "治安案件发生率 | 至少降低50%",
      "科目调整次数 | ≤10次",
      "补助资金额 | ≥30万元/个",
      "合格率 | ≥98%",
    ],
    loud: "治安案件发生率 | ≥50%",
  },
  {
    rule: "qualitative-not-gradable",
    sheet: indicator("社会效益指标"),
    quiet: ["便民服务 | 效果好", "服务房建设 | 办公用房标准", "居民出行 | 效果明显"],
    loud: "便民服务 | 逐步提高",
  },
  {
    rule: "vague-no-measure",
    sheet: "## department-expenditure\n| 部门整体支出年度绩效指标 | 产出指标 | {x} |",
    quiet: ["保障116名在职和26名退休人员办公", "总成本控制在844.93万元", "2019年各项支出按时完成"],
    loud: "进一步规范窗口工作",
  },
  {
    rule: "goal-quantity-not-in-indicators",
    sheet: `| 支出方向 | 年度绩效目标 | 数量指标 |
            | 政务 | {x} | 窗口开放250天 |`,
    quiet: ["让群众“一次办”", "推行五位一体管理", "窗口开放250天", "投入20万元，3个月做完"],
    loud: "80%的事项在网上办",
  },

  // Texts
  {
    rule: "template-residue",
    sheet: "## special-fund\n| 专项实施保障措施 | {x} |",
    quiet: ["目标1：每季检查一次", "（盖章）", "由社区、居民代表等监督……每季公开"],
    loud: "每季检查**次",
  },
  {
    rule: "paste-artifact",
    sheet: "## special-fund\n| 专项立项依据 | {x} |",
    quiet: ["《社区服务办法》", "石政办[2018]5号", "A&B 公司协议（附件）"],
    loud: "社区服务[bookmark: _GoBack]",
  },
  {
    rule: "suspected-typo",
    sheet: "## special-fund\n| 专项立项依据 | {x} |",
    quiet: ["推行网格五位一体", "社区网格化管理", "安全生产生活"],
    loud: "机房网格故障排除",
  },
  {
    rule: "basis-without-document",
    sheet: "## special-fund\n| 专项立项依据 | {x} |",
    quiet: ["《关于做好社区服务工作的意见》（湘组〔2015〕19号）", "区委常委会会议纪要", "石政发〔2019〕1号"],
    loud: "按考核要求实施",
  },
  {
    rule: "enumeration-count",
    sheet: "## special-fund\n| 部门名称 | {x} |",
    quiet: ["江雁、合江套、柏树嘴、五里牌、七里井等五个社区", "江雁、合江套等2个社区"],
    loud: "江雁、合江套、柏树嘴、五里牌等五个社区",
  },

  // Between sheets and rows
  {
    rule: "direction-key-duplicate",
    sheet: `| 支出方向 | 所属专项名称 | 支出方向年度金额 |
            | 维修（护）费 | 综治平台 | 8.5 |
            | {x} | 2.5 |`,
    quiet: ["维修（护）费 | 机房维护", "线路租赁 | 综治平台"],
    loud: "维修（护）费 | 综治平台",
  },
  {
    rule: "boilerplate-repeat",
    sheet: `| 主管部门 | 支出方向 | 专项实施期 | 数量指标 |
            | 政务中心 | 维修（护）费 | 2019年 | {x} |
            | 政务中心 | 维修（护）费 | 2019年 | {x} |
            | 政务中心 | 维修（护）费 | 2019年 | {x} |
            | 政务中心 | 维修（护）费 | 2019年 | {x} |`,
    quiet: [" "],
    loud: "每月把平台和线路各检查一次并做好记录",
  },
  {
    rule: "dept-name-not-full",
    sheet: `## special-fund
      | 部门名称 | {x} |
      ## department-expenditure
      | 部门名称 | 衡阳市石鼓区合江街道办事处 |`,
    quiet: ["衡阳市石鼓区合江街道办事处", "合江街道办事处下属5个社区"],
    loud: "合江街道",
  },
  {
    rule: "goals-identical",
    sheet: `## special-fund
            | 专项长期绩效目标 | 五个广场都改造完 |
            | 专项年度绩效目标 | {x} |`,
    quiet: ["改造两个广场"],
    loud: "五个广场都改造完",
  },
  {
    rule: "footer-missing",
    sheet: "## special-fund\n| 填报人：王五 | 联系电话：{x} | 填报日期：2019年3月1日 |",
    quiet: ["8690022", "0734-8690022", "13800000000"],
    loud: "869",
  },
];

const cases = quiet.flatMap(({ rule, sheet, quiet }) => quiet.map((x) => [rule, x, sheet] as const));

const found = (id: string, sheet: string, written: string) => {
  const rule = rules.find((one) => one.id === id)!;
  return findingsOf(rule, { name: written, sheet: sheet.replaceAll("{x}", written), expected: [] });
};

test.each(cases)("%s is quiet about “%s”", (rule, written, sheet) => {
  expect(found(rule, sheet, written)).toEqual([]);
});

test.each(quiet.map(({ rule, loud, sheet }) => [rule, loud, sheet] as const))(
  "%s reports “%s” in the same place",
  (rule, written, sheet) => {
    expect(found(rule, sheet, written)).not.toEqual([]);
  },
);
