import { newFile } from "../../src/hosts/file/open";
import { PROFILES } from "../hosts/excel/host";
import { inExcel } from "../hosts/excel/opened";
import { loadRuntime } from "../hosts/excel/runtime";
import { memoryWorkbook } from "../hosts/memory";
import type { Mood } from "../hosts/wps/guarded";
import { inWps } from "../hosts/wps/opened";
import { NO_LOOKS, NOT_THERE, passes } from "./passes";

const runtime = loadRuntime();

test("a workbook in memory keeps what 自检 asks of it", async () => {
  await passes(memoryWorkbook(), { looks: NO_LOOKS });
});

test("so does one without abilities, as far as it declares any", async () => {
  const can = { watch: false, reveal: false, mark: false, undo: false, rollBack: false };
  const looks = NO_LOOKS;
  await passes(memoryWorkbook(undefined, can), {
    looks,
    mark: NOT_THERE,
    watch: NOT_THERE,
    reveal: NOT_THERE,
  });
});

test("so does an .xlsx file", async () => {
  const workbook = newFile();
  await workbook.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  await passes(workbook, { watch: NOT_THERE, reveal: NOT_THERE });
});

test.each(["1.17", "1.14"] as const)("so does Excel with its functions of %s", async (version) => {
  const excel = await inExcel(runtime, { sets: PROFILES[version] });
  await passes(excel.workbook, { looks: NO_LOOKS });
  await excel.close?.();
  expect(runtime.host.gaps.splice(0)).toEqual([]);
});

test.each<Partial<Mood>>([
  {},
  { tellsOwn: "later", events: "wps" },
  { tellsOwn: "never", events: "et" },
  { events: "none", isOld: true },
  { bulk: "flat down", hasMethods: true },
  { bulk: "first", writesBulk: false, nothing: undefined },
])("so does WPS 表格, %j", async (mood) => {
  const { wps, workbook } = inWps(mood);
  // What it tells later, or what we look for ourselves, comes while 自检 waits.
  const waiting = setInterval(mood.events === "none" ? wps.tick : wps.deliver);
  await passes(workbook, { looks: NO_LOOKS }).finally(() => clearInterval(waiting));
  expect(wps.wire.gaps).toEqual([]);
});
