type Filled = Readonly<Record<string, string | number>>;

/** A declaration of our own making for 石峰区, by form, with the slips people make: a unit in an amount cell, a total that is 0.3 off. */
export const declaration: Readonly<
  Record<string, { readonly fields?: Filled; readonly rows?: readonly Filled[] }>
> = {
  "spending-direction": {
    rows: [
      {
        supervisingDepartment: "石峰区图书馆",
        spendingDirection: "数字资源采购",
        specialFund: "公共阅读服务专项",
        period: "2026年—2028年",
        amount: 12.5,
        periodTarget: "三年内建成覆盖全区的数字阅读平台，读者在家门口就能借到书。",
        annualTarget: "新购电子图书2000册，数字阅读平台上线运行。",
        quantity: "采购电子图书2000册",
        quality: "资源可用率≥98%",
        timeliness: "2026年9月底前完成采购",
        cost: "控制在12.5万元以内",
        social: "年度线上借阅量≥3万人次",
        satisfaction: "读者满意度≥92%",
      },
      {
        supervisingDepartment: "石峰区图书馆",
        spendingDirection: "社区阅读点建设",
        specialFund: "公共阅读服务专项",
        period: "2026年—2028年",
        amount: "6.2万元",
        periodTarget: "三年内每个街道至少建成两个社区阅读点。",
        annualTarget: "建成社区阅读点4个，每个点全年开放不少于280天。",
        quantity: "建成社区阅读点4个",
        quality: "验收合格率100%",
        timeliness: "2026年11月底前开放",
        cost: "1.55万元/个",
        social: "年度服务读者≥8000人次",
        satisfaction: "社区居民满意度≥90%",
      },
      {
        supervisingDepartment: "石峰区图书馆",
        spendingDirection: "古籍修复",
        specialFund: "地方文献保护专项",
        period: "2026年—2028年",
        amount: 3.8,
        periodTarget: "三年内完成馆藏破损古籍的抢救性修复。",
        annualTarget: "修复破损古籍60册，建立修复档案。",
        quantity: "修复古籍60册",
        quality: "修复验收合格率≥95%",
        timeliness: "2026年12月底前完成",
        cost: "≤650元/册",
        sustainability: "修复档案建档率100%",
        satisfaction: "文献使用者满意度≥90%",
      },
    ],
  },
  "department-expenditure": {
    fields: {
      departmentName: "石峰区图书馆",
      totalAmount: 168.9,
      basicExpenditure: 146.1,
      projectExpenditure: 22.5,
      overallTarget: "保障全年免费开放，办好全民阅读活动，让读者就近借阅、方便借阅。",
      outputs: "1、全年开放不少于330天\n2、举办阅读活动48场\n3、总成本控制在168.9万元",
      benefits: "1、年接待读者≥12万人次\n2、读者满意度≥92%",
    },
  },
};
