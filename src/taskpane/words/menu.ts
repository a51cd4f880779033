export const HELP = "帮助";
export const SETTINGS = "设置";
export const SELF_CHECK = "自检";
export const ABOUT = "关于";
export const LOCAL = "数据不出本机";

export const help = {
  missing: "手册没有读进来。请看看绩表所在的文件夹是不是拷全了，或者请信息科发给您“使用手册”。",
} as const;

export const settings = {
  live: "边填边审",
  liveHint: "关掉后只在点“全表审核”时审。",
  listed: "每张表先列几条",
  listedOptions: [
    [5, "5 条，其余收起"],
    [10, "10 条"],
    [0, "全部"],
  ] as const,
  size: "字号",
  normal: "标准",
  large: "大字",
  colours: "颜色",
  coloursOptions: [
    ["system", "跟随系统"],
    ["light", "浅色"],
    ["dark", "深色"],
  ] as const,
  manner: "汇总方式",
  perDirection: "一个支出方向一行（样表写法）",
  perFund: "一个专项一行",
  total: "最后加一行合计",
} as const;

export const about = {
  promise: "绩表不连外网，不上传、不统计、不用云端智能。表格和出错说明只存在您的文件里。",
  version: "版本",
  versionText: (version: string) => `绩表 ${version}`,
  forms: "表样",
  formsText: (district: string, since: number) => `${district}（${since}年起）`,
  rules: "审核规则",
  rulesText: (count: number) => `${count} 条`,
  unable: (district: string, count: number) => `${district}有 ${count} 条规则查不了`,
  host: "运行在",
  allRules: "查看全部审核规则和依据",
} as const;

export const ruleList = {
  title: "审核规则和依据",
  different: "各地不同的地方",
  search: "在规则里找",
  searchHint: "比如：万元、满意度、日期",
  found: (count: number, of: number) => (count === of ? `共 ${of} 条` : `找到 ${count} 条，共 ${of} 条`),
  foundNone: "没有一条规则提到它。请换个短些的词，比如“金额”；清空就看到全部。",
  count: (count: number) => `${count} 条`,
  says: "会提示",
  differs: "各地不同",
  submission: "报送检查时才查",
  off: "不查这一条",
  graded: (level: string) => `改为${level}`,
} as const;
