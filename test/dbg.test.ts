import { readFileSync } from "node:fs";
import { openFile } from "../src/hosts/file/open";
import { audit } from "../src/audit/audit";
import { learn } from "../src/forms/learn/learn";
import { setText } from "../src/forms/learn/set-text";
import { survey } from "../src/forms/read/survey";
import { listed } from "../src/listing/list";
import { rules } from "../src/rules/index";
import { oneClick } from "../src/summary/one-click";
import { loadSets } from "../src/templates/load";
import { sets, templateFiles } from "./templates/sets";
import vocabulary from "../src/templates/every-district/vocabulary.json";
import library from "../src/templates/every-district/library.json";
const S = "/work/shared/samples/";
test.each([["shifeng", "shifeng-2019"], ["shifeng", "shifeng-2019-before-rollup"], ["shigu", "shigu-2019"]])("%s %s", async (s, f) => {
  const w = openFile(new Uint8Array(readFileSync(`/tmp/lr/lo/${s}-bare.xlsx`)));
  const names = (await w.sheets()).map((x) => x.name);
  const snaps = await w.read(names, { layout: true });
  const text = setText(learn(snaps, { set: s, name: sets.find((x) => x.set === s)!.name, since: 2019 }, sets[0]!.vocabulary!).json);
  const own = loadSets({ [`${s}/2019.json`]: JSON.parse(text), "e/vocabulary.json": vocabulary, "e/library.json": library });
  const shipped = loadSets(Object.fromEntries(Object.entries(templateFiles()).filter(([k]) => !k.startsWith("sh") || k.startsWith(s))));
  const out: string[] = [];
  const run = async (sets: any) => {
    const open = () => openFile(new Uint8Array(readFileSync(`${S}${f}.xlsx`)));
    const { forms, leftOut } = await survey(open(), sets);
    const { issues } = await audit(open(), { sets, rules });
    const r = await oneClick(open(), { sets, rules }, { layout: "direction", total: true }, new Date(2026, 1, 1));
    return { 
      forms: forms.map((x) => `${x.sheet.name} ${x.definition.is} inferred ${!!x.definition.inferred} missing ${x.missing.join()}`), leftOut: leftOut.map((x) => x.sheet + x.why),
      issues: issues.map((i) => `${i.severity} ${i.rule} ${i.sheet} ${i.cells.join()}`),
      list: forms.map(listed).flatMap((l) => l.indicators.map((i) => JSON.stringify([i.cells, i.period, i.level1, i.level2, i.name, i.text]))),
      roll: [JSON.stringify((r as any).result.kind), JSON.stringify((r as any).result.report ?? (r as any).result.sentence), ...((r as any).result.edits ?? []).filter((e: any) => e.kind === "write").map((e: any) => JSON.stringify(e))],
    };
  };
  const [a, b] = [await run(shipped), await run(own)] as any[];
  for (const key of Object.keys(a)) {
    const minus = a[key].filter((x: string) => !b[key].includes(x));
    const plus = b[key].filter((x: string) => !a[key].includes(x));
    out.push(`${key}: ${a[key].length} / ${b[key].length}`, ...minus.map((x: string) => "  - " + x.slice(0, 300)), ...plus.map((x: string) => "  + " + x.slice(0, 300)));
  }
  process.stderr.write(`\n#### ${s} ${f}\n` + out.join("\n") + "\n");
});
