import { insertForms } from "../forms/draw/draw";
import { findForms } from "../forms/find/find";
import { fixEdits, outdated } from "../audit/fix";
import { rules } from "../rules/index";
import { oneClick } from "../summary/one-click";
import { contains, parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { SheetNameTaken } from "../workbook/errors";
import { Stopped } from "../workbook/slices";
import { markEdits } from "./actions/mark-edits";
import { Outdated } from "./actions/outdated";
import { refusedWith } from "./actions/refused";
import { submissionOver } from "./actions/submission";
import { toldOf } from "./actions/told";
import { write } from "./actions/write";
import type { ActsOn, PaneActions, RollUpOptions, RolledUp } from "./actions/pane-actions";
import { written } from "./words/written";

/** Loaded when somebody asks for it, which is seldom. */
const tryingOut = () => import(/* webpackChunkName: "self-check" */ "../selfcheck/run");

/** What the pane's buttons do to a workbook. */
export function actionsOn(subject: ActsOn): PaneActions {
  const { workbook, sets, now, hostUndo } = subject;
  /** In which of the workbooks a proof was left that has not been through a file yet. */
  let proofIn: number | undefined;
  const apply = (edits: readonly Edit[], sentence: string) => write(workbook, edits, sentence, hostUndo);

  const holdsForm = async (sheet: string) =>
    (await workbook.read([sheet])).some((snapshot) => findForms(snapshot, sets).forms.length > 0);

  return {
    can: workbook.can,

    async insertForm(form, set, year, isTwin) {
      const taken = (await workbook.sheets()).map(({ name }) => name);
      const { edits, sheets } = insertForms(set, [form.id], year, taken);
      const { sheet } = sheets[0]!;
      const wanted = insertForms(set, [form.id], year, []).sheets[0]!.sheet;
      if (sheet !== wanted && !isTwin && !(await holdsForm(wanted))) throw new SheetNameTaken(wanted);
      const done = await apply(edits, written.inserted(sheet));
      return { ...done, cells: [] };
    },

    async fix(fixes) {
      const sheets = await workbook.read([...new Set(fixes.map(({ sheet }) => sheet))]);
      const [changed] = outdated(fixes, sheets);
      if (changed) throw new Outdated(changed);
      return apply(fixEdits(fixes), written.fixed(fixes.length));
    },

    fill: (fixes) => apply(fixEdits(fixes), written.filled(fixes.map(({ address }) => address))),

    reveal: (cell) => workbook.reveal(cell),

    rollUp: (options) => rollUp(options),

    async hasMarks(names) {
      const sheets = await workbook.read(names, { layout: true });
      return sheets.some(({ layout }) => layout?.marks.length);
    },

    async mark(issues) {
      const sheets = [...new Set(issues.map(({ sheet }) => sheet))];
      const clear = sheets.map((sheet): Edit => ({ kind: "clearMarks", sheet }));
      await workbook.apply([...clear, ...markEdits(issues)]);
    },

    clearMarks: (sheets) => workbook.apply(sheets.map((sheet): Edit => ({ kind: "clearMarks", sheet }))),

    ...submissionOver(subject, apply),

    async selfCheck(nth, options) {
      const { selfCheck } = await tryingOut();
      return selfCheck(workbook, { ...options, isProofNew: proofIn === nth });
    },

    async leaveProof(nth) {
      const { leaveProof } = await tryingOut();
      await leaveProof(workbook, now());
      proofIn = nth;
    },

    async whenTouched(cells, listener) {
      if (!workbook.can.watch || !cells.length) return () => {};
      return workbook.watch((event) => {
        if (event.kind !== "edited" || event.byUs) return;
        const { sheet, range } = event;
        const isConcerned = cells.some((cell) => {
          const at = cell.sheet === sheet ? parseAddress(cell.address) : undefined;
          return at && contains(range, at.row, at.column);
        });
        if (isConcerned) listener();
      });
    },
  };

  async function rollUp({
    layout,
    total,
    anew = false,
    choices,
    isStopped,
    onProgress,
    knownCounts,
  }: RollUpOptions): Promise<RolledUp> {
    try {
      const { surveyed, result } = await oneClick(
        workbook,
        { sets, rules },
        { layout, total, anew, ...(choices && { choices }) },
        now(),
        {
          ...(isStopped && { isStopped }),
          ...(knownCounts && { knownCounts }),
          ...(onProgress && { progress: (done, of, sheet) => onProgress({ done, of, sheet }) }),
        },
      );
      if (result.kind === "nothing") return result;
      if (result.kind === "refused") return refusedWith(result, surveyed.forms);
      const told = toldOf(result, surveyed.forms);
      if (!result.edits.length) return told;
      const { rows, sheet } = result.report;
      return { ...told, written: await apply(result.edits, written.rolledUp(rows, sheet)) };
    } catch (problem) {
      if (problem instanceof Stopped) return { kind: "stopped" };
      throw problem;
    }
  }
}
