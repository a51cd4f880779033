import { insertForms } from "../../src/forms/draw/draw";
import type { TemplateSet } from "../../src/forms/definition";
import { live } from "../../src/live/live";
import { rules } from "../../src/rules/index";
import { actionsOn } from "../../src/taskpane/actions";
import type { Edit } from "../../src/workbook/edit";
import { PROFILES } from "../hosts/excel/host";
import { inExcel } from "../hosts/excel/opened";
import { loadRuntime, type Runtime } from "../hosts/excel/runtime";
import { print } from "./measure";
import { directionRow, FIRST_ROW } from "./workbooks";

/** What each button of the pane asks of Excel, in requests (the client's own clean-ups apart) and bytes both ways. */
export async function benchExcel(sets: readonly TemplateSet[], set: TemplateSet): Promise<void> {
  const runtime = loadRuntime();
  await asked(runtime, "3 sheets of two directions", sets, set, { sheets: 3, rows: 2 });
  await asked(runtime, "100 sheets of two directions", sets, set, { sheets: 100, rows: 2 });
  await asked(runtime, "one sheet of 1,000 directions", sets, set, { sheets: 1, rows: 1000 });
}

interface Size {
  readonly sheets: number;
  readonly rows: number;
}

async function asked(
  runtime: Runtime,
  name: string,
  sets: readonly TemplateSet[],
  set: TemplateSet,
  { sheets, rows }: Size,
): Promise<void> {
  const { host } = runtime;
  const { workbook, asUser, close } = await inExcel(runtime, { sets: PROFILES["1.17"] });
  const forms = ["summary", ...Array<string>(sheets).fill("spending-direction")];
  const inserted = insertForms(set, forms, 2026, []);
  await workbook.apply(inserted.edits);
  await workbook.apply(
    inserted.sheets.slice(1).map(({ sheet }, i): Edit => {
      const values = Array.from({ length: rows }, (_, j) => directionRow(i * rows + j));
      return { kind: "write", sheet, row: FIRST_ROW, column: 0, values };
    }),
  );
  const session = await live(workbook, sets, rules, { wait: 0 });
  const settled = async (checkedAt = session.state.checkedAt) => {
    while (session.state.checkedAt === checkedAt || session.state.running) await host.settled();
    await host.settled();
  };
  await settled();
  const actions = actionsOn({ workbook, sets, now: () => new Date("2026-11-22") });
  const [, first] = inserted.sheets;
  const sheet = first!.sheet;
  const lines: (readonly [string, string])[] = [];
  const line = async (what: string, doing: () => Promise<unknown>) => {
    await host.settled();
    host.seen.length = 0;
    await doing();
    await host.settled();
    const seen = host.seen.filter(({ isCleanUp }) => !isCleanUp);
    const cleanUps = host.seen.length - seen.length;
    const sent = seen.reduce((all, { bytes }) => all + bytes, 0);
    const told = seen.reduce((all, { told }) => all + told, 0);
    const kept = host.seen.some(({ endsUndo }) => endsUndo) ? "" : ", Ctrl+Z lives on";
    lines.push([what, `${seen.length} + ${cleanUps} requests, ${kb(sent)} there, ${kb(told)} back${kept}`]);
  };
  const typing = async (content: string) => {
    const before = session.state.checkedAt;
    await asUser!([{ kind: "write", sheet, row: FIRST_ROW, column: 4, values: [[content]] }]);
    await settled(before);
  };
  await line("a typed cell", () => typing("8.5万元"));
  const [issue] = session.state.issues.filter(({ fixes }) => fixes.length > 0);
  // What is written is checked again by itself; that is a typed cell's, and not counted here.
  session.stop();
  await line("全表审核", () => session.checkAll());
  await line("修复", () => actions.fix(issue!.fixes));
  await line("标记到表格", () => actions.mark(session.state.issues));
  await line("清除标记", () => actions.clearMarks([sheet]));
  const form = set.forms.get("department-expenditure")!;
  await line("插入", () => actions.insertForm(form, set, 2026, false));
  await line("一键汇总", () => actions.rollUp({ layout: "direction", total: true }));
  let inspected: Awaited<ReturnType<typeof actions.inspect>>;
  await line("报送检查", async () => (inspected = await actions.inspect({})));
  await line("插入体检单", () => actions.insertReport(inspected));
  await line("定位", () => actions.reveal({ sheet, address: "E7" }));
  await close!();
  print(`What is asked of Excel (ExcelApi 1.17), ${name}`, lines);
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
