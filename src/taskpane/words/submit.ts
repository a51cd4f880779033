import { GAP } from "./shared";

export const SUBMIT = "报送检查";

export const submit = {
  looking: "正在做报送检查",
  notDone: "报送检查没有做。",
  report: "体检单",
  checks: (count: number) => `共 ${count} 项`,
  figures: ["必改", "待核实", "已核实", "通过"] as const,
  explained: (count: number) => `${count}，说明写进体检单`,
  print: "打印",
  paper: "A4",
  unmarked: "底色标记已清除",
  lostLooks: (sheet: string) => `${sheet} 的字体、边框、换行或行高和样表不同`,
  mayRestyle: "字体、边框或行高乱了，可以恢复成样表的样子",
  restyle: "恢复样表格式",
  hints: (count: number) => `${count} 条提示，不影响报送`,
  sheets: (count: number, time: string) => `${count} 张表${GAP}${time}`,
  nothing: "没有可报送的表。先在“填表”里插入、填好，再来检查。",
  insert: "插入体检单",
  printIt: "打印",
  printReport: "打印体检单",
  save: "另存",
  goBack: "回去改",
  goFill: "回去填",
  file: "体检单.html",
} as const;
