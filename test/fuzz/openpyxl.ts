import { execFile } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Debian's own Python has its openpyxl; another may stand before it in the path. */
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/**
 * What openpyxl could open before must open after. Prints the names of those that do not, with what it says. It leaves
 * out sheets without part, and then takes the number of a later sheet, which names of its own give, for one too many.
 */
const SCRIPT = `
import re, sys, warnings, zipfile, openpyxl
warnings.simplefilter("ignore")
def has_sheet_without_part(path):
    return re.search(rb'<sheet (?![^>]*r:id="[^"])', zipfile.ZipFile(path).read("xl/workbook.xml"))
folder = sys.argv[1]
for seed in sys.argv[2:]:
    try:
        openpyxl.load_workbook(f"{folder}/{seed}-before.xlsx")
    except Exception:
        continue
    try:
        openpyxl.load_workbook(f"{folder}/{seed}-after.xlsx")
    except Exception as problem:
        if isinstance(problem, IndexError) and has_sheet_without_part(f"{folder}/{seed}-after.xlsx"):
            continue
        print(seed, "openpyxl:", repr(problem)[:300])
`;

/**
 * Looks at the pairs a worker left in a folder, and takes those away that are as they should be. The others are kept
 * under names that are not looked at again.
 */
export async function opensInOpenpyxl(folder: string): Promise<{ count: number; faults: string[] }> {
  const seeds = readdirSync(folder).flatMap((file) => /^(\d+)-after\.xlsx$/.exec(file)?.[1] ?? []);
  if (!seeds.length) return { count: 0, faults: [] };
  const { stdout } = await promisify(execFile)(PYTHON, ["-c", SCRIPT, folder, ...seeds]);
  const faults = stdout.trim().split("\n").filter(Boolean);
  const bad = new Set(faults.map((line) => line.split(" ")[0]));
  for (const seed of seeds) {
    for (const file of ["before", "after"].map((side) => `${seed}-${side}.xlsx`)) {
      if (bad.has(seed)) renameSync(join(folder, file), join(folder, `fault-${file}`));
      else rmSync(join(folder, file), { force: true });
    }
  }
  return { count: seeds.length, faults };
}
