import { learn } from "../src/forms/learn/learn";
import { sets } from "./templates/sets";
import { sheetFrom } from "./sheet";
import { districts } from "./listing/districts";
test.each(districts)("$name", ({ name, sheet }) => {
  const snapshot = sheetFrom(sheet, { name: "表" });
  let out = `\n#### ${name}\n`;
  try {
    const l = learn([snapshot], { set: "x", since: 2025 }, sets[0]!.vocabulary!);
    for (const [id, f] of Object.entries(l.json.forms)) if (!f.unofficial) out += `${id} is ${f.is} title ${f.title}\n` + [...f.head, ...f.picture, ...f.foot].map((x) => "   " + x).join("\n") + "\n   repeat " + JSON.stringify(f.repeat) + "\n";
    for (const t of l.forms) out += `   diff ${t.differences.length} ${JSON.stringify(t.differences.slice(0, 5))} left ${t.leftOut.length} unsure ${t.unsure.join()}\n`;
    out += "   left " + JSON.stringify(l.leftOut) + "\n" + l.questions.map((q) => `   ? ${q.text} ${q.assumed}`).join("\n") + "\n";
  } catch (e) { out += String((e as Error).stack).slice(0, 400); }
  process.stderr.write(out);
});
