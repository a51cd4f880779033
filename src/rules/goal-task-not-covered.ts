import type { Entry, FilledForm } from "../forms/filled";
import { excerpt, fold } from "../values/text";
import { cellsOf, indicatorItems } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

/** 1、 目标2： 一是 （3） at the beginning of a task. */
const NUMBERED =
  /(?:^|[。；;\n\s])(?:(?:目标|任务)?[\d一二三四五六七八九十]{1,2}(?:[、:：.．](?!\d)|是)|[（(][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳])/;
/** Something that is made or done, and so can be counted. */
const DONE =
  /新建|改造|建设|建成|修建|维修|修缮|采购|购置|安装|种植|栽植|培训|举办|编制|编印|出版|发放|资助|救助|检测|监测|整治|清运|拆除|铺设|升级/;
/** Words that any task and any indicator may have. */
const EVERYWHERE =
  /新建|改造|建设|建成|修建|维修|修缮|采购|购置|安装|种植|栽植|举办|编制|发放|开展|完成|实施|推进|加强|提高|提升|保障|进一步|全面|全区|全县|全市|全年|年度|工作|项目|工程|任务|目标|情况|管理|服务|以上|以及|[\d一二三四五六七八九十百千万个项]+/g;

export default defineRule({
  id: "goal-task-not-covered",
  title: "目标里的每项任务都有指标",
  why: "目标里列了这项任务，指标一个也没有提到，年底就没有人考核它。",
  basis: "参照 财预〔2021〕101号（目标逐项分解为指标）；财预〔2015〕88号（相关性）",
  confidence: "guess",
  yieldsTo: ["goal-quantity-not-in-indicators"],
  watches: ["*"],
  messages: {
    task: {
      title: "目标里的任务没有指标",
      severity: "hint",
      text: "“{field}”里的“{task}”，指标里没有提到。",
    },
  },
  remedy: "请为它补一个数量或质量指标；已经包含在别的指标里的，请忽略。",
  examples: [
    right(
      "每项任务都有指标提到",
      `## fund
       | 专项年度绩效目标 | 1、改造老旧小区；2、新建社区公厕；3、提高居民幸福感 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 小区改造数量 | 12个 |
       | ^ | ^ | ^ | 公厕 | 5座 |`,
    ),
    right(
      "目标没有分条，或者一条也对不上",
      `## fund
       | 专项年度绩效目标 | 改造老旧小区，新建公厕，培训网格员 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 小区改造数量 | 12个 |
       ## fund
       | 专项年度绩效目标 | 1、改造老旧小区；2、新建公厕 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 完成任务数 | 2项 |`,
    ),
    wrong(
      "列了三项，有一项没有提到",
      `## fund
       | 专项年度绩效目标 | 1、改造老旧小区；2、新建社区公厕；3、培训网格员 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 小区改造数量 | 12个 |
       | ^ | ^ | ^ | 公厕 | 5座 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | ≥90% |`,
      { at: "B1", says: "task" },
    ),
    wrong(
      "分行写的目标也一样",
      `## fund
       | 专项年度绩效目标 | 目标1：铺设雨污管网；\\n目标2：安装道路护栏；\\n目标3：购置环卫车辆。 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 管网长度 | 3公里 |
       | ^ | ^ | ^ | 环卫车辆购置 | 2辆 |`,
      { at: "B1", says: "task" },
    ),
  ],
  *check(form) {
    const goals = goalsOf(form);
    const said = goals.length ? indicatorWords(form) : "";
    if (said === "") return;
    for (const goal of goals) {
      const tasks = tasksIn(goal.cell.text);
      const done = tasks.filter((task) => DONE.test(task) && pairsOf(task).length > 0);
      const open = done.filter((task) => !pairsOf(task).some((pair) => said.includes(pair)));
      // Where no task is taken up, the indicators have words of their own.
      const [first] = open;
      if (first === undefined || open.length > done.length / 2 || open.length === done.length) continue;
      yield { at: goal, says: "task", facts: { task: excerpt(first) } };
    }
  },
});

/** The tasks of a numbered list; undefined texts and running sentences have none. */
function tasksIn(text: string): string[] {
  const parts = fold(text).slice(0, LONGEST).split(NUMBERED);
  return parts.length > 2 ? parts.slice(1).map((part) => part.split(/[。；;\n]/)[0]!.trim()) : [];
}

/** No goal that somebody wrote by hand is longer. */
const LONGEST = 3000;

/** Two characters each, of what is particular to a task. */
function pairsOf(task: string): string[] {
  const words = task
    .slice(0, 100)
    .replace(EVERYWHERE, " ")
    .split(/[^\u4e00-\u9fff]+/);
  return words.flatMap((word) => Array.from(word.slice(1), (letter, i) => word.charAt(i) + letter));
}

function goalsOf(form: FilledForm): Entry[] {
  return Object.values(form.fields).filter(
    ({ field, blank }) => field.kind === "target" && !blank && !/实施期|长期|中期/.test(field.label),
  );
}

/** Everything that the form's own indicators say; empty where they stand in rows with goals of their own. */
function indicatorWords(form: FilledForm): string {
  return indicatorItems(form)
    .filter(({ row }) => row === undefined)
    .flatMap(cellsOf)
    .map(({ cell }) => cell.text)
    .join("\n");
}
