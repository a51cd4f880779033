/**
 * Four sheets of 石鼓区 as a street office sends them in: titles, headings, names and figures of a real declaration
 * with the same kinds of slips, its sentences made up.
 */
export const SHIGU = `
${fund("附件2-1 (1)", {
  name: "社区服务站运转",
  department: "合江街道办事处下属5个社区",
  amount: "226.00万元",
  duties: "社区服务站运转",
  basis: "按区里考核的要求实施",
  schedule: "1、保证服务站常年正常开门办事 | < | < | '2019.1 | '2019.12",
  goals: ["保证服务站常年正常开门办事", "保证服务站常年正常开门办事"],
  quantity: "五个社区的服务站正常开门 | 站长3300元/月，工作人员3000元/月",
  quality: "服务站正常开门办事 | 100%",
  timeliness: "提高办事效率 | 100%",
  social: "居民办事方便，社区有秩序 | 便民服务效果好",
  satisfaction: "为居民办事，群众满意度高 | 95%",
  safeguards: "",
  offices: ["财政部门预算股审核意见", "财政绩效管理股审核意见"],
})}
${fund("附件2-1 (2)", {
  name: "村级组织日常运转经费补助",
  department: "合江街道办事处下属2个村",
  amount: "46.00万元",
  duties: "指导辖区内各村的日常工作",
  basis: "按街道考核的要求实施",
  schedule: "1、村级组织日常运转经费补助 | < | < | '2019.1 | '2019.12",
  goals: ["村里的日常工作有经费保障", "村里的日常工作有经费保障"],
  quantity: "2个村的日常工作有人做 | 村支书3300元/月，其他干部3000元/月",
  quality: "村里日常工作有人做 | 100%",
  timeliness: "提高办事效率 | 100%",
  social: "村民办事方便，村里有秩序 | 便民服务效果好",
  satisfaction: "为村民办事，群众满意度高 | 95%",
  safeguards: "",
  offices: ["财政部门预算股审核意见", "财政绩效管理股审核意见"],
})}
${fund("附件2-1 (3)", {
  name: "惠民项目资金",
  department: "合江街道江雁、合江套、柏树嘴、五里牌、七里井等五个社区",
  amount: "25万",
  duties: "",
  basis: "1. 《关于做好社区服务工作的意见》（湘组〔2015〕19号）\\n2. 市里关于社区建设的安排",
  schedule: "1、社区管理类项目 | < | < | 2019年1月 | 2019年12月",
  goals: [
    "居民最急的事有人管，社区有能力自己管好自己。",
    "2019年做成一个社区管理类项目，推开社区网格化，管好治安和消防。",
  ],
  quantity: "社区里治安案件发生率至少降低50% | 100%",
  quality: " | ",
  timeliness: " | ",
  social: "治安、消防、调解等工作进一步加强 | 100%",
  satisfaction: "满意 | 95%",
  safeguards: "年初征集居民意见，按“四会四议”定项目；2万元以上的项目开居民代表大会决定。",
  offices: ["财政部门预算管理科室审核意见", "财政绩效管理部门审核意见"],
})}

## 附件3-1
| 附件3-1 | | | |
| 部门整体支出绩效目标申报表 | < | < | < |
| （ 2019 年度） | < | < | < |
| 填报单位（盖章）： | | 单位负责人（签名）： | |
| 部门名称 | 衡阳市石鼓区合江街道办事处 | < | < |
| 年度预算申请\\n（万元） | 资金总额：844.93 | < | < |
| ^ | 按收入性质分 | < | 按支出性质分 |
| ^ | 其中：        公共财政拨款：844.93\\n\\n政府性基金拨款：0\\n\\n纳入专户管理的非税收入拨款：0\\n\\n其他资金：0 | < | 其中：基本支出：404.76\\n\\n\\n项目支出：440.17 |
| 部门职能职责概述 | 1.负责街道的日常运转和综合协调。\\n2.负责来文登记、归档。[bookmark: _GoBack]\\n3.负责辖区内的民政和社区工作。 | < | < |
| 整体绩效目标 | 目标1：街道和下属各村社区的日常工作有序开展。\\n目标2：上级交办的任务件件落实到位。\\n目标3：各项目按计划完成。 | < | < |
| 部门整体支出\\n年度绩效指标 | 产出指标 | 指标1：保障在职人员116人、退休人员26人的日常办公。\\n指标2：总成本控制在844.93万元。\\n指标3：2019年度各项支出按时完成。 | < |
| ^ | 效益指标 | 指标1：满足在职和退休人员的办公需要。\\n指标2：街道和下属各村社区的日常工作有序开展。\\n指标3：上级交办的任务件件落实到位。 | < |
| 财政部门审核意见 | 财政部门预算股审核意见 | 审核部门（签章）         年     月     日 | < |
| ^ | 财政绩效管理股审核意见 | 审核部门（签章）         年     月     日 | < |
| 填表人（签名）： | 联系电话： | 填表日期： 年  月  日 | |
`;

export const FOUND_IN_SHIGU = `
warning amount-unit-in-cell             附件2-1 (1) E6
warning goals-identical                 附件2-1 (1) B12,B11
warning money-in-quantity               附件2-1 (1) E14
warning percent-without-denominator     附件2-1 (1) D15,E15
warning timeliness-no-time              附件2-1 (1) D16,E16
warning category-missing                附件2-1 (1) D17,E17
warning required-secondary-blank        附件2-1 (1) B23
hint    text-reused-across-fields       附件2-1 (1) B7,B5
hint    basis-without-document          附件2-1 (1) B8
hint    text-reused-across-fields       附件2-1 (1) B10,B11,B12
hint    date-style-mixed                附件2-1 (1) E10,F10,附件2-1 (2)!E10,附件2-1 (2)!F10
hint    satisfaction-name-weak          附件2-1 (1) D22
warning amount-unit-in-cell             附件2-1 (2) E6
warning goals-identical                 附件2-1 (2) B12,B11
warning money-in-quantity               附件2-1 (2) E14
warning percent-without-denominator     附件2-1 (2) D15,E15
warning timeliness-no-time              附件2-1 (2) D16,E16
warning category-missing                附件2-1 (2) D17,E17
warning required-secondary-blank        附件2-1 (2) B23
hint    basis-without-document          附件2-1 (2) B8
hint    text-reused-across-fields       附件2-1 (2) B10,B5
hint    satisfaction-name-weak          附件2-1 (2) D22
warning amount-unit-in-cell             附件2-1 (3) E6
warning required-secondary-blank        附件2-1 (3) B7
warning name-value-contradiction        附件2-1 (3) D14,E14
warning category-missing                附件2-1 (3) D15,E15,D16,E16,D17,E17
warning percent-without-denominator     附件2-1 (3) D19,E19
hint    goal-quantity-not-in-indicators 附件2-1 (3) B12
hint    satisfaction-name-weak          附件2-1 (3) D22
hint    header-variant                  附件2-1 (3) A24,A25
error   paste-artifact                  附件3-1 B9
hint    text-reused-across-fields       附件3-1 C12,B10
hint    vague-no-measure                附件3-1 C12
`;

interface Fund {
  readonly name: string;
  readonly department: string;
  readonly amount: string;
  readonly duties: string;
  readonly basis: string;
  /** Content, start and end as they stand in the row. */
  readonly schedule: string;
  /** 长期 and 年度. */
  readonly goals: readonly [string, string];
  /** Name and value. */
  readonly quantity: string;
  readonly quality: string;
  readonly timeliness: string;
  readonly social: string;
  readonly satisfaction: string;
  readonly safeguards: string;
  readonly offices: readonly [string, string];
}

function fund(sheet: string, filled: Fund): string {
  return `
## ${sheet}
| 附件2-1 | | | | | |
| 专项资金绩效目标申报表 | < | < | < | < | < |
| （ 2019 年度） | < | < | < | < | < |
| 填报单位（盖章） | | | | | |
| 专项名称 | ${filled.name} | < | 专项属性 | 延续专项☑     新增专项□ | < |
| 部门名称 | ${filled.department} | < | 资金总额（万元） | ${filled.amount} | < |
| 部门相应职能职责概述 | ${filled.duties} | < | < | < | < |
| 专项立项\\n依据 | ${filled.basis} | < | < | < | < |
| 专项实施  进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
| ^ | ${filled.schedule} |
| 专项长期  绩效目标 | ${filled.goals[0]} | < | < | < | < |
| 专项年度  绩效目标 | ${filled.goals[1]} | < | < | < | < |
| 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
| ^ | 产出指标 | 数量指标 | ${filled.quantity} | |
| ^ | ^ | 质量指标 | ${filled.quality} | |
| ^ | ^ | 时效指标 | ${filled.timeliness} | |
| ^ | ^ | 成本指标 | | | |
| ^ | 效益指标 | 经济效益指标 | | | |
| ^ | ^ | 社会效益指标 | ${filled.social} | |
| ^ | ^ | 生态效益指标 | | | |
| ^ | ^ | 可持续影响指标 | | | |
| ^ | ^ | 社会公众或服务对象满意度指标 | ${filled.satisfaction} | |
| 专项实施\\n保障措施 | ${filled.safeguards} | < | < | < | < |
| ${filled.offices[0]} | （盖章）\\n年   月   日 | < | < | < | < |
| ${filled.offices[1]} | （盖章）\\n年   月   日 | < | < | < | < |
| 填报人： | | 联系电话： | | 填报日期： | |
`;
}
