import { readFileSync } from "node:fs";
import { join } from "node:path";
import { standingOf } from "../../src/audit/verdict";
import type { Asked, Judged } from "../../src/audit/verdict";
import { verdictSentence } from "../../src/audit/verdict-words";
import { declaration } from "../../src/templates/sample-declaration";
import { fillEdits } from "../../src/forms/fill";
import { insertForms } from "../../src/forms/draw/draw";
import type { FilledForm } from "../../src/forms/filled";
import { survey } from "../../src/forms/read/survey";
import { inForce } from "../../src/templates/load";
import { formOf } from "../forms/sheets";
import { memoryWorkbook } from "../hosts/memory";
import { workbookFrom } from "../sheet";
import { sets } from "../templates/sets";

const NOTHING = { error: 0, warning: 0, hint: 0, verified: 0 };
const SHIFENG = inForce(sets, "shifeng", 2026)!;
const SHIGU = inForce(sets, "shigu", 2026)!;
const [DIRECTIONS, DEPARTMENT, SUMMARY] = SHIFENG.order as [string, string, string];

const STRANGER = `
| 2025年项目支出绩效目标申报表 | < | < | < |
| 项目名称 | 道路养护 | < | < |
| 主管部门 | 某县交通局 | 实施单位 | 某县公路站 |
| 资金总额（万元） | 85 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 养护里程 | 86公里 |
| 效益指标 | 社会效益指标 | 受益村数 | 45个 |`;

/** A workbook's forms: those that are inserted, and of them those that are filled in. */
async function formsWith(inserted: readonly string[], filled: readonly string[] = [], year = 2026) {
  const workbook = memoryWorkbook([]);
  await workbook.apply(insertForms(SHIFENG, inserted, year, []).edits);
  const { forms } = await survey(workbook, sets);
  const own = forms.filter(({ definition }) => filled.includes(definition.id));
  const rolledUp = {
    rows: [{ specialFund: "公共阅读服务专项", spendingDirection: "数字资源采购", totalAmount: 12.5 }],
  };
  await workbook.apply(own.flatMap((form) => fillEdits(form, declaration[form.definition.id] ?? rolledUp)));
  return (await survey(workbook, sets)).forms;
}

async function stranger(): Promise<readonly FilledForm[]> {
  const { forms } = await survey(workbookFrom(`## 项目${STRANGER}`), sets);
  expect(forms.map(({ definition }) => definition.inferred)).toEqual([true]);
  return forms;
}

interface Situation extends Partial<Omit<Judged, "counts">> {
  readonly error?: number;
  readonly warning?: number;
  readonly asked?: Asked;
}

/** The situations of the table in docs/审核结论.md, in its words and order. */
async function situations(): Promise<Readonly<Record<string, Situation>>> {
  const all = [DIRECTIONS, DEPARTMENT, SUMMARY];
  const ready = await formsWith(all, all);
  const old = await formsWith(all, all, 2019);
  const partly = { forms: await formsWith(all, [DIRECTIONS]) };
  const understood = await stranger();
  const chosen = { set: SHIFENG, year: 2026 };
  return {
    没有认出绩效表: { forms: [] },
    有必改的: { forms: ready, error: 2, warning: 3 },
    "有必改的，年度也不对": { forms: old, error: 2, asked: chosen },
    "正在填的一行还缺必填的格，别处没有必改的": {
      forms: partly.forms,
      warning: 1,
      withheld: { row: 7, cells: 13, hasErrors: true },
    },
    表是别的区县的: { forms: ready.map((form) => ({ ...form, set: SHIGU })), asked: chosen },
    表是别的年度的: { forms: old, asked: chosen },
    插入的表一张也没有填: { forms: await formsWith(all) },
    "有的表还没有填、没有填完或没有汇总": partly,
    "同上，有待核实的，还缺表": { forms: await formsWith([DIRECTIONS, SUMMARY], [DIRECTIONS]), warning: 5 },
    "已有的表都填好了，要填的表还缺": {
      forms: await formsWith([DIRECTIONS, SUMMARY], [DIRECTIONS, SUMMARY]),
    },
    "要填的表都有、都填好、都汇总了，有待核实的": { forms: ready, warning: 5, asked: chosen },
    "要填的表都有、都填好、都汇总了，没有待核实的": { forms: ready, asked: chosen },
    "全部是没有官方表样的表，没有必改的": { forms: understood },
    另外还有没有官方表样的表: { forms: [...ready, ...understood] },
  };
}

function said({ forms = [], error = 0, warning = 0, withheld, asked }: Situation) {
  const judged = { forms, counts: { ...NOTHING, error, warning }, ...(withheld && { withheld }) };
  const standing = standingOf(judged, asked);
  return { sentence: verdictSentence(standing), short: standing.short, standing };
}

/** Situation, sentence, verdict in short, exit code. */
const TABLE = readFileSync(join(__dirname, "../../docs/审核结论.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| 情形"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`|`$/g, "")),
  );

test("docs/审核结论.md lists every state with its words", async () => {
  const all = await situations();
  for (const [situation = "", sentence, short, code] of TABLE) {
    // A row that goes on with the one above it.
    if (situation === "同上，有待核实的") continue;
    const got = said(all[situation]!);
    expect([situation, got.sentence]).toEqual([situation, sentence]);
    if (code !== "2") {
      expect([situation, got.short, got.short === "ready" ? "0" : "1"]).toEqual([situation, short, code]);
    }
  }
  expect(Object.keys(all).filter((name) => !TABLE.some(([situation]) => situation === name))).toEqual([]);
});

test("rows of that table that go on with the one above say what is said then", async () => {
  const all = await situations();
  const goesOn = TABLE.flatMap(([situation, sentence], i) =>
    situation === "同上，有待核实的" ? [[TABLE[i - 1]![0]!, sentence] as const] : [],
  );
  expect(goesOn).toHaveLength(2);
  for (const [above, sentence] of goesOn) {
    expect(said({ ...all[above]!, warning: 5 }).sentence).toBe(sentence);
  }
});

describe("a form", () => {
  test("that is begun and lacks what it cannot do without is not filled in, however the rule is graded", async () => {
    const [form] = await formsWith([DIRECTIONS], [DIRECTIONS]);
    const rows = form!.tables.rows!.rows.map((row, i) =>
      i === 0
        ? { ...row, entries: { ...row.entries, period: { ...row.entries.period!, blank: true } } }
        : row,
    );
    const lacking = { ...form!, tables: { rows: { ...form!.tables.rows!, rows } } };
    expect(said({ forms: [lacking] })).toMatchObject({
      short: "unfinished",
      sentence: "已填的没有问题，附件3-2 还没填完，还没有附件3-3、附件3-1",
    });
  });

  test("of which there are several is called by its sheet", async () => {
    const [one, two] = await formsWith([DIRECTIONS, DIRECTIONS], []);
    const [filled] = await formsWith([DIRECTIONS], [DIRECTIONS]);
    expect(said({ forms: [filled!, two!] }).sentence).toContain("附件3-2 (2) 还没填");
    expect(said({ forms: [one!, filled!] }).sentence).toContain("附件3-2 还没填");
  });

  test("of another year beside one of the chosen year does not stand for it", async () => {
    const last = await formsWith([DEPARTMENT], [DEPARTMENT], 2025);
    const now = await formsWith([DIRECTIONS], [DIRECTIONS]);
    const { standing } = said({ forms: [...last, ...now], asked: { set: SHIFENG, year: 2026 } });
    expect(standing).toMatchObject({ verdict: "incomplete" });
    expect(standing.missing.map(({ id }) => id)).toEqual([DEPARTMENT, SUMMARY]);
  });

  test("of our own making is neither missing nor waited for", async () => {
    const { definition } = formOf("shigu", SHIGU.order[0]!);
    const own = { ...definition, id: "own", unofficial: true };
    const set = {
      ...SHIFENG,
      order: [...SHIFENG.order, "own"],
      forms: new Map([...SHIFENG.forms, ["own", own]]),
    };
    const forms = await formsWith(SHIFENG.order, SHIFENG.order);
    const { standing } = said({ forms: forms.map((form) => ({ ...form, set })), asked: { set, year: 2026 } });
    expect(standing).toMatchObject({ verdict: "clear", missing: [], waiting: [] });
  });
});
