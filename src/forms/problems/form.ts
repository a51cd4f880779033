import { keyOf } from "../keys";
import { drawnTable } from "../markdown";
import { Picture, shown } from "../picture";
import { FIELD_ROLES, SHARED_ROLES } from "../roles";
import type { FieldRole } from "../roles";
import type { FormJson } from "../schema";
import { drawingProblems } from "./drawing";
import type { Problem } from "./problem";
import { nearName, orMeant } from "./problem";

/** Everything that is wrong with a form of a set, each with where in the set's JSON. `called` names it in sentences. */
export function* formProblems(called: string, id: string, json: FormJson): Generator<Problem> {
  const named = (problem: Problem): Problem => ({
    ...problem,
    path: ["forms", id, ...problem.path],
    sentence: `${called} ${json.number}${json.name}：${problem.sentence}`,
  });
  for (const problem of drawingProblems(json)) yield named(problem);
  for (const problem of roleProblems(json)) yield named(problem);
  for (const problem of nameProblems(json)) yield named(problem);
}

/** One field for each role, of the kind that goes with it. */
function* roleProblems({ number, name, fields }: FormJson): Generator<Problem> {
  const taken = new Map<FieldRole, string>();
  for (const [id, { is, kind }] of Object.entries(fields)) {
    if (!is) continue;
    const { name: role, kind: wanted } = FIELD_ROLES[is];
    const path = ["fields", id, "is"];
    const where = `${number}${name}的 ${id}`;
    if (kind !== wanted) {
      yield { path, sentence: `${where} 是${role}（${is}），kind 要写 ${wanted}，现在是 ${kind}。` };
    }
    const other = taken.get(is);
    if (other && !SHARED_ROLES.includes(is)) {
      yield { path, sentence: `${where} 和 ${other} 都写了 is: ${is}，一张表里只能有一个${role}。` };
    }
    taken.set(is, id);
  }
}

/** Names that stand for nothing in the form: what is said of them would be lost in silence. */
function* nameProblems(json: FormJson): Generator<Problem> {
  const { cells, merges } = drawnTable(json.picture);
  const picture = new Picture(cells, merges);
  const around = [...json.head, ...json.foot]
    .filter((line) => line.startsWith("|"))
    .map((line) => drawnTable([line]));
  const labels = [picture, ...around.map((line) => new Picture(line.cells, line.merges))].flatMap((one) =>
    Array.from(one.labels(), ({ text }) => text),
  );
  const tables = picture.tables();
  const known = [...Object.keys(json.fields), ...tables.keys(), ...labels];
  for (const part of ["heights", "help"] as const) {
    for (const name of Object.keys(json[part])) {
      if (known.includes(name)) continue;
      const sentence = `${part} 里写了“${name}”，表里没有这个字段、表或栏目${orMeant(nearName(name, known))}`;
      yield { path: [part, name], sentence, isHarmless: true };
    }
  }
  const printed = new Map(labels.map((text) => [keyOf(text), text]));
  for (const official of Object.keys(json.aliases)) {
    if (printed.has(keyOf(official))) continue;
    const sentence = `aliases 里写了“${official}”，表里没有这个栏目${orMeant(nearName(official, labels))}`;
    yield { path: ["aliases", official], sentence, isHarmless: true };
  }
  yield* sharedSpellings(json, printed);
  for (const name of Object.keys(json.repeat)) {
    const table = tables.get(name);
    if (table && !table.fixedRows.length) continue;
    const why = table
      ? "它的行印好了栏目，不能加行"
      : `picture 里没有这张表${orMeant(nearName(name, tables.keys())).replace(/。$/, "")}`;
    yield {
      path: ["repeat", name],
      sentence: `repeat 里写了 ${name}，${why}`.replace(/([^？])$/, "$1。"),
      isHarmless: true,
    };
  }
  for (const [id, { kind, choices, prefill = "" }] of Object.entries(json.fields)) {
    const path = ["fields", id];
    if (kind === "choice" && !choices) {
      yield { path, sentence: `${id} 是选项（choice），要在 choices 里写有哪几项。`, isHarmless: true };
    }
    for (const [i, choice] of (choices ?? []).entries()) {
      if (prefill.includes(`${choice}□`) || prefill.includes(`□${choice}`)) continue;
      yield {
        path: [...path, "choices", i],
        sentence: `${id} 的 prefill 里没有“${choice}□”，这一项勾不上。`,
        isHarmless: true,
      };
    }
  }
  const lines = json.head.length + json.picture.length + json.foot.length;
  if (json.rowHeights && json.rowHeights.length !== lines) {
    const sentence = `rowHeights 写了 ${json.rowHeights.length} 个行高，head、picture、foot 一共 ${lines} 行。`;
    yield { path: ["rowHeights"], sentence, isHarmless: true };
  }
}

/** One spelling given to two headings: nobody could tell which is meant. */
function* sharedSpellings({ aliases }: FormJson, printed: ReadonlyMap<string, string>): Generator<Problem> {
  const taken = new Map<string, string>();
  for (const [official, spellings] of Object.entries(aliases)) {
    for (const [i, spelling] of spellings.entries()) {
      const key = keyOf(spelling);
      const other = printed.get(key) ?? taken.get(key);
      taken.set(key, official);
      if (other === undefined || keyOf(other) === keyOf(official)) continue;
      const sentence = `“${spelling}”既写给了“${shown(official)}”，又是“${shown(other)}”，分不清是哪一个。`;
      yield { path: ["aliases", official, i], sentence, isHarmless: true };
    }
  }
}
