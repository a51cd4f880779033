import { mkdir, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { learn } from "../forms/learn/learn";
import type { Learned, Told } from "../forms/learn/learn";
import type { Answers, Question } from "../forms/learn/questions";
import { setText } from "../forms/learn/set-text";
import { problemsIn } from "../templates/problems";
import { openWorkbook } from "./files";
import { json, lines } from "./printable";
import { readOptions } from "./options";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

const USAGE = "例如：jibiao learn 空白表.xlsx -o 某区/2026.json。";

/** `jibiao learn`: a workbook with a district's empty forms → a template set. */
export async function learnForms(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, {
    output: "text",
    set: "text",
    year: "text",
    no: "text",
    force: "flag",
    json: "flag",
    templates: "text",
  });
  const [input, ...more] = names;
  if (input === undefined || more.length) throw new Refusal(`请写明一本空白表，几张表放在一本里，${USAGE}`);
  const { output } = options;
  if (output === undefined) throw new Refusal(`请用 -o 写明表样存到哪里，${USAGE}`);
  if (!output.endsWith(".json")) throw new Refusal(`表样文件的名字要以 .json 结尾，现在是“${output}”。`);
  const named = { set: setOf(options.set, output), since: yearOf(options.year, output) };
  if (!options.force && (await holdsSomething(output))) {
    throw new Refusal(`已有文件 ${output}，没有动它。请换一个名字，或加 --force 覆盖。`);
  }
  const sets = await templateSets(terminal, options.templates);
  const { workbook } = await openWorkbook(input);
  const sheets = (await workbook.sheets()).map(({ name }) => name);
  const snapshots = await workbook.read(sheets, { layout: true });
  const { vocabulary } = sets.find((set) => set.vocabulary)!;
  const assumed = learn(snapshots, named, vocabulary!);
  const learned =
    options.no === undefined
      ? assumed
      : learn(snapshots, named, vocabulary!, answers(options.no, assumed.questions));
  if (!learned.forms.length) throw new Refusal(`${input}：没有认出可以记下的表。${seen(learned)}`, 1);
  const text = setText(learned.json);
  const key = `${named.set}/${named.since}.json`;
  const [wrong] = problemsIn(key, { [key]: JSON.parse(text) as unknown }, { rules: [], limits: [] }).filter(
    ({ isHarmless }) => !isHarmless,
  );
  if (wrong) throw new Refusal(`${input}：这张表还记不下来：${wrong.sentence}`, 1);
  await mkdir(dirname(output), { recursive: true });
  await writeWhole(output, new TextEncoder().encode(text));
  if (options.json) {
    terminal.out(
      json({
        output,
        set: named.set,
        since: named.since,
        forms: learned.forms,
        questions: learned.questions,
        leftOut: learned.leftOut,
      }),
    );
  } else report(learned, output, terminal);
  return 0;
}

function setOf(own: string | undefined, output: string): string {
  const folder = dirname(output) === "." ? undefined : basename(dirname(resolve(output)));
  const set = own ?? folder;
  if (set === undefined) {
    throw new Refusal(`请写明是哪里的表样：-o 某区/2026.json（文件夹就是名字），或加 --set 某区。`);
  }
  if (/[/\\.|]/.test(set) || set !== set.trim() || set === "" || [...set].length > 30) {
    throw new Refusal(
      `表样的名字最多 30 个字，不能用 / \\ . | 这几个符号，现在是“${set}”。请改文件夹的名字，或加 --set 某区。`,
    );
  }
  return set;
}

function yearOf(own: string | undefined, output: string): number {
  const text = own ?? basename(output, ".json");
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new Refusal(`请写明从哪一年起用：-o 某区/2026.json（文件名就是年度），或加 --year 2026。`);
}

/** --no 2,3: these questions are answered with the other answer than was assumed. */
function answers(text: string, questions: readonly Question[]): Answers {
  const numbers = text.split(/[,，、\s]+/).filter(Boolean);
  return Object.fromEntries(
    numbers.map((number) => {
      const question = questions[Number(number) - 1];
      if (!question) throw new Refusal(`--no 后面写问题的编号（1—${questions.length}），现在是“${number}”。`);
      return [question.about, !question.assumed];
    }),
  );
}

async function holdsSomething(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.size > 0,
    () => false,
  );
}

const seen = ({ leftOut }: Learned) => leftOut.map(({ sheet, why }) => `“${sheet}”${why}。`).join("");

function report(learned: Learned, output: string, terminal: Terminal): void {
  const { forms, questions, leftOut, json: set } = learned;
  terminal.out(lines(`记下了 ${forms.length} 张表，存到 ${output}（${set.name}，${set.since}年起用）。`));
  for (const form of forms) for (const line of toldOf(form)) terminal.out(lines(line));
  for (const { sheet, why } of leftOut) terminal.out(lines(`没有记“${sheet}”：${why}`));
  if (questions.length) {
    terminal.out(lines("", "没有把握的地方，先这样定了；不对的，加 --no 和编号再记一次（例如 --no 1,3）："));
  }
  for (const [i, { text, assumed }] of questions.entries()) {
    terminal.out(lines(`  ${i + 1}. ${text}　${assumed ? "是" : "否"}`));
  }
  const folder = dirname(resolve(output));
  const use = `jibiao new --set ${set.set} --year ${set.since} --templates ${dirname(folder)} -o 试.xlsx`;
  terminal.out(lines("", `试一试：${use}`));
}

/** The most that is told of one kind. */
const MOST = 8;

function toldOf({ sheet, title, differences, leftOut, unsure, isFilled }: Told): string[] {
  const first = `  “${sheet}”　${title}`;
  const compared = differences.length
    ? `    画出来和原表逐格对过，有 ${differences.length} 处不一样：`
    : "    画出来和原表逐格对过：栏目、合并、列宽、行高都一样。";
  const listed = differences.slice(0, MOST).map(({ at, what }) => `      ${at} ${what}`);
  const rest = differences.length > MOST ? [`      还有 ${differences.length - MOST} 处`] : [];
  const content = isFilled && leftOut.length ? [`    填的内容没有记：${leftOut.length} 格。`] : [];
  const words = unsure.length
    ? [
        `    没有见过的栏目，照印，旁边的空格当文字填：${unsure.slice(0, MOST).join("、")}${unsure.length > MOST ? " 等" : ""}`,
      ]
    : [];
  return [first, compared, ...listed, ...rest, ...content, ...words];
}
