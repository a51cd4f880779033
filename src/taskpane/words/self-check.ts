/** What 自检 says besides its lines, which say themselves. */
export const selfCheck = {
  intro: "看看这台电脑上绩表各项能不能用。只在一张临时表上试，试完删掉。",
  before: "大约要半分钟，期间请不要动表格。试完以后，之前做的事可能不能再撤销，请先保存。",
  start: "开始自检",
  again: "重新自检",
  save: "存成文件",
  copy: "复制结果",
  copied: "已复制",
  running: "正在自检",
  step: (done: number, of: number, title: string) => `第 ${done} 项，共 ${of} 项：${title}`,
  summary: (works: number, fails: number, skipped: number) =>
    [
      `${works} 项可用`,
      ...(fails ? [`${fails} 项不可用`] : []),
      ...(skipped ? [`${skipped} 项没有试`] : []),
    ].join("，"),
  lines: "自检的各项",
  outcome: { works: "可用", fails: "不可用", skipped: "没有试" },
  assumed: (tried: number, wrong: number) =>
    wrong
      ? `另外试了这个软件的 ${tried} 种做法，${wrong} 种和绩表想的不一样，写在结果里。`
      : `另外试了这个软件的 ${tried} 种做法，都和绩表想的一样。`,
  proof: "存盘再打开，还在不在",
  proofText:
    "绩表把“已核实”的说明记在一张深藏的表里。要看它能不能存住：留一张凭证，存盘、关掉、再打开，再自检一次；查完凭证就删掉。",
  leave: "留凭证",
  left: "凭证留好了。请存盘、关掉、再打开，再自检一次。",
  content: "结果里写了什么",
  private: "只有软件的版本和每一项试得怎样，没有表格内容、表名和人名。",
  file: "绩表自检.json",
} as const;
