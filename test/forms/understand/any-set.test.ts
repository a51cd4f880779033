import fc from "fast-check";
import { drawForm } from "../../../src/forms/draw/draw";
import { findForms } from "../../../src/forms/find/find";
import { readForm } from "../../../src/forms/read/read";
import { understand } from "../../../src/forms/understand/understand";
import { listed } from "../../../src/listing/list";
import { loadSets } from "../../../src/templates/load";
import { fillings, typed } from "../fill";
import { sheetAfter } from "../sheets";
import { sets, templateFiles } from "../../templates/sets";
import { contents, stripped } from "./stripped";

/* A district's form of any build, drawn, filled in and stripped of what tells whose it is, is read as its set reads it. */

interface Words {
  readonly fields: Readonly<Record<string, { readonly kind: string; readonly spellings: readonly string[] }>>;
  readonly columns: Readonly<Record<string, { readonly spellings: readonly string[] }>>;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly string[];
}
const { vocabulary: words } = templateFiles()["every-district/vocabulary.json"] as { vocabulary: Words };

const all = [
  ...Object.values(words.fields).flatMap(({ spellings }) => spellings),
  ...Object.values(words.columns).flatMap(({ spellings }) => spellings),
  ...Object.values(words.rows).flat(),
  ...words.groups,
];
/** Spellings that say one thing wherever they stand. */
const plain = (spellings: readonly string[]) =>
  fc.constantFrom(
    ...spellings.filter(
      (text) => text.length > 2 && !/[(（]/.test(text) && all.filter((other) => other === text).length === 1,
    ),
  );
const field = (concept: string) => plain(words.fields[concept]!.spellings);
const heading = (concept: string) => plain(words.columns[concept]!.spellings);

const LEVELS = [
  ["output", ["quantity", "quality", "timeliness"]],
  ["benefit", ["economic", "social", "ecological", "sustainability"]],
  ["satisfaction", ["served"]],
] as const;

/** What stands on the left of the rows: each level once over its kinds, each kind over some rows. */
const rowsOf = fc.tuple(
  ...LEVELS.map(([level, kinds]) =>
    fc.record({
      level: plain(words.rows[level]!),
      kinds: fc.tuple(
        ...kinds.map((kind) =>
          fc.record({ kind: plain(words.rows[kind]!), rows: fc.integer({ min: 1, max: 2 }) }),
        ),
      ),
    }),
  ),
);

interface Single {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}
const single = (concept: string): fc.Arbitrary<Single> =>
  field(concept).map((label) => ({ id: concept, kind: words.fields[concept]!.kind, label }));
const maybe = (concept: string) => fc.option(single(concept), { nil: undefined });

const forms = fc
  .record({
    singles: fc.tuple(
      single("projectName"),
      maybe("supervisingDepartment"),
      maybe("implementer"),
      maybe("projectPeriod"),
      single("amount"),
      maybe("fiscalPart"),
      maybe("overview"),
      fc.oneof(single("annualTarget"), maybe("periodTarget")),
    ),
    two: fc.boolean(),
    inHeading: fc.boolean(),
    group: fc.boolean(),
    levels: fc.tuple(heading("level1"), heading("level2")),
    name: heading("level3"),
    value: heading("value"),
    extra: fc.record({
      sign: fc.option(heading("sign"), { nil: undefined }),
      unit: fc.option(heading("unit"), { nil: undefined }),
      weight: fc.option(fc.constantFrom("权重", "分值"), { nil: undefined }),
      note: fc.option(fc.constantFrom("备注", "说明"), { nil: undefined }),
    }),
    rows: rowsOf,
  })
  .map(setOf);

function setOf({
  singles,
  two,
  inHeading,
  group,
  levels,
  name,
  value,
  extra,
  rows,
}: {
  readonly singles: readonly (Single | undefined)[];
  readonly two: boolean;
  readonly inHeading: boolean;
  readonly group: boolean;
  readonly levels: readonly [string, string];
  readonly name: string;
  readonly value: string;
  readonly extra: Readonly<Partial<Record<"sign" | "unit" | "weight" | "note", string>>>;
  readonly rows: readonly {
    level: string;
    kinds: readonly { kind: string; rows: number }[];
  }[];
}) {
  const columns = [
    { label: name, id: "name", kind: "indicatorName" },
    ...(extra.sign ? [{ label: extra.sign, id: "sign", kind: "indicatorSign" }] : []),
    { label: value, id: "value", kind: "indicatorValue" },
    ...(extra.unit ? [{ label: extra.unit, id: "unit", kind: "indicatorUnit" }] : []),
    ...(extra.weight ? [{ label: extra.weight, id: "weight", kind: "weight" }] : []),
    ...(extra.note ? [{ label: extra.note, id: "note", kind: "note" }] : []),
  ];
  const width = (group ? 1 : 0) + levels.length + columns.length;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const filler = (count: number) => Array.from({ length: count }, () => "<");
  const there = singles.flatMap((one) => one ?? []);
  const labelOf = ({ kind, label }: Single) => (kind === "amount" && inHeading ? `${label}（万元）` : label);
  const top: string[] = [];
  for (let i = 0; i < there.length; i++) {
    const [one, next] = [there[i]!, there[i + 1]];
    // Targets and what tells of the whole take a line of their own.
    const isShort = (single: Single | undefined) => single && !/target|overview/i.test(single.id);
    if (two && width >= 5 && isShort(one) && isShort(next)) {
      top.push(line([labelOf(one), `{${one.id}}`, labelOf(next!), `{${next!.id}}`, ...filler(width - 4)]));
      i += 1;
    } else top.push(line([labelOf(one), `{${one.id}}`, ...filler(width - 2)]));
  }
  const head = [...(group ? ["绩效指标"] : []), ...levels, ...columns.map(({ label }) => label)];
  const slots = columns.map(({ id }) => `{indicators.${id}}`);
  const body = rows.flatMap(({ level, kinds }) =>
    kinds.flatMap(({ kind, rows: count }, i) =>
      Array.from({ length: count }, (_, nth) =>
        line([...(group ? ["^"] : []), i === 0 && nth === 0 ? level : "^", nth === 0 ? kind : "^", ...slots]),
      ),
    ),
  );
  return {
    set: "某区",
    name: "某区",
    since: 2026,
    basis: "某区表样",
    order: ["project"],
    forms: {
      project: {
        is: "fund",
        number: "附件9",
        name: "项目支出绩效目标申报表",
        title: "{year}年项目支出绩效目标申报表",
        unit: "万元",
        head: ["title"],
        picture: [...top, line(head), ...body],
        widths: Array.from({ length: width }, () => 12),
        page: { orientation: "portrait" },
        fields: Object.fromEntries(
          [...there, ...columns].map(({ id, kind }) => [
            id,
            {
              kind,
              ...(id === "projectName" && { is: "fundName" }),
              ...(id === "amount" && { is: "amount" }),
            },
          ]),
        ),
      },
    },
  };
}

test("a form drawn from a set of any build, without its marker and title, is understood into the same fields and rows", async () => {
  const every = Object.fromEntries(
    Object.entries(templateFiles()).filter(([file]) => file.startsWith("every-district/")),
  );
  const setFrom = (json: unknown) => loadSets({ ...every, "某区/2026.json": json })[0]!;
  const filled = forms.chain((json) =>
    fc.record({ json: fc.constant(json), values: fillings(setFrom(json).forms.get("project")!, 2026) }),
  );
  await fc.assert(
    fc.asyncProperty(filled, async ({ json, values }) => {
      const set = setFrom(json);
      const definition = set.forms.get("project")!;
      const edits = [...drawForm(definition, { sheet: "表", year: 2026 }), ...typed("表", values, 0, 0)];
      const snapshot = await sheetAfter(edits, "表");
      const known = findForms(snapshot, [set]).forms.map((found) => readForm(snapshot, found));
      const bare = stripped(snapshot, known[0]!);
      const found = understand(bare, sets[0]!.vocabulary!).forms.map((one) => readForm(bare, one));
      expect(found).toHaveLength(1);
      expect(contents(found)).toEqual(contents(known));
      expect(listed(found[0]!).indicators).toEqual(listed(known[0]!).indicators);
    }),
    { numRuns: 60 },
  );
});
