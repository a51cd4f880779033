import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { TemplateSet } from "../../src/forms/definition";
import { openFile } from "../../src/hosts/file/open";
import { fastest, ms, print, ratio } from "./measure";
import { declarationFile } from "./workbooks";

const FILES = 300;

const OPENPYXL = `
import sys, time, glob, openpyxl
files = sorted(glob.glob(sys.argv[1] + "/*.xlsx"))
start = time.process_time()
for file in files:
    book = openpyxl.load_workbook(file, read_only=sys.argv[2] == "read_only")
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
print((time.process_time() - start) * 1000)
`;

/** Values of 300 workbooks: against unzipping them, and against openpyxl. */
export async function benchReading(set: TemplateSet): Promise<void> {
  const files = await Promise.all(Array.from({ length: 5 }, (_, i) => declarationFile(set, 5 + i * 5)));
  const all = Array.from({ length: FILES }, (_, i) => files[i % files.length]!);
  const floor = await fastest(3, () => all.forEach((bytes) => unzipSync(bytes)));
  const ours = await fastest(3, async () => {
    for (const bytes of all) {
      const workbook = openFile(bytes);
      await workbook.read((await workbook.sheets()).map((sheet) => sheet.name));
    }
  });
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  all.forEach((bytes, i) => writeFileSync(join(folder, `${String(i).padStart(3, "0")}.xlsx`), bytes));
  const python = (mode: string) => {
    const run = spawnSync("/usr/bin/python3", ["-c", OPENPYXL, folder, mode], { encoding: "utf8" });
    return run.status === 0 ? Number(run.stdout) : undefined;
  };
  const [whole, readOnly] = [python("whole"), python("read_only")];
  rmSync(folder, { recursive: true });
  const against = (time: number | undefined) =>
    time === undefined
      ? "openpyxl is not installed"
      : `${ratio(time, floor)} the unzip floor, ${ratio(time, ours)} ours`;
  print(`Reading values, formats and texts of ${FILES} workbooks`, [
    ["unzip only (floor)", ms(floor)],
    ["ours", `${ratio(ours, floor)} the unzip floor (${ms(ours)})`],
    ["openpyxl, values only", against(whole)],
    ["openpyxl read_only, values only", against(readOnly)],
  ]);
}
