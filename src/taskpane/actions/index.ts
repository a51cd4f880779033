import { findForms } from "../../forms/find/find";
import { fixEdits, outdated } from "../../audit/fix";
import { contains, parseAddress } from "../../workbook/cell";
import type { Workbook } from "../../workbook/workbook";
import { CalledOff, SheetNameTaken } from "../../workbook/errors";
import { fetched } from "../../workbook/fetched";
import { written } from "../words/writes";
import { bringInOver } from "./bring-in";
import { landedOver } from "./landed";
import { marksOver } from "./marks";
import type { ActsOn, PaneActions } from "./pane-actions";
import { rollUpOver } from "./roll-up";
import { spareSheet } from "./spare-sheet";
import { submissionOver } from "./submission";
import { Outdated, write } from "./write";
import type { Apply } from "./write";

/** Beside the page rather than in it, so that the pane opens sooner; whoever shows the pane may fetch it early. */
export const drawing = () => fetched(import(/* webpackChunkName: "draw" */ "../../forms/draw/draw"));
/** Loaded when somebody asks for it, which is seldom. */
const tryingOut = () => fetched(import(/* webpackChunkName: "self-check" */ "../../selfcheck/run"));

/** Loaded when somebody has forms learned, which is seldom. */
const learning = () => import(/* webpackChunkName: "learn" */ "../../forms/learn/learn");

/** In which of the workbooks a proof was left that has not been through a file yet. */
export interface Proof {
  in: number | undefined;
}

/** What the pane's buttons do to a workbook. */
export function actionsOn(subject: ActsOn, proof: Proof = { in: undefined }): PaneActions {
  const { workbook, sets, now, hostUndo } = subject;
  const apply: Apply = (edits, sentence, before) => write(workbook, edits, sentence, hostUndo, before);

  const holdsForm = async (sheet: string) =>
    (await workbook.read([sheet])).some((snapshot) => findForms(snapshot, sets).forms.length > 0);

  return {
    can: workbook.can,

    unless(isCalledOff, onWritten) {
      const apply: Workbook["apply"] = async (edits) => {
        if (isCalledOff()) throw new CalledOff();
        const applied = await workbook.apply(edits, isCalledOff);
        onWritten?.();
        return applied;
      };
      return actionsOn({ ...subject, workbook: { ...workbook, apply } }, proof);
    },

    async insertForm(form, set, year, isTwin) {
      const { firstToFill, insertForms } = await drawing();
      const taken = (await workbook.sheets()).map(({ name }) => name);
      const { edits, sheets } = insertForms(set, [form.id], year, taken);
      const { sheet } = sheets[0]!;
      const wanted = insertForms(set, [form.id], year, []).sheets[0]!.sheet;
      if (sheet !== wanted && !isTwin && !(await holdsForm(wanted))) throw new SheetNameTaken(wanted);
      const away = await spareSheet(subject, taken);
      const done = await apply([...edits, ...away], written.inserted(sheet));
      return { ...done, cells: [], sheets: [sheet], first: { sheet, address: firstToFill(form) } };
    },

    async fix(fixes) {
      const sheets = await workbook.read([...new Set(fixes.map(({ sheet }) => sheet))]);
      const [changed] = outdated(fixes, sheets);
      if (changed) throw new Outdated(changed);
      return apply(fixEdits(fixes), written.fixed(fixes.length), sheets);
    },

    fill: (fixes) => apply(fixEdits(fixes), written.filled(fixes.map(({ address }) => address))),

    reveal: (cell) => workbook.reveal(cell),

    ...(hostUndo && { hostUndo }),
    async learn(names, named, answers) {
      const [{ learn }, snapshots] = await Promise.all([learning(), workbook.read(names, { layout: true })]);
      return learn(snapshots, named, sets.find((set) => set.vocabulary)!.vocabulary!, answers);
    },

    rollUp: rollUpOver(subject, apply),

    ...marksOver(workbook),

    ...submissionOver(subject, apply),

    ...bringInOver(subject),
    ...landedOver(subject),

    async selfCheck(nth, options) {
      const { selfCheck } = await tryingOut();
      return selfCheck(workbook, { ...options, isProofNew: proof.in === nth });
    },

    async leaveProof(nth) {
      const { leaveProof } = await tryingOut();
      await leaveProof(workbook, now());
      proof.in = nth;
    },

    async whenTouched({ cells, sheets: added = [] }, listener) {
      if (!workbook.can.watch || (!cells.length && !added.length)) return () => {};
      return workbook.watch((event) => {
        if (event.kind !== "edited" || event.byUs) return;
        const { sheet, range } = event;
        const isConcerned = cells.some((cell) => {
          const at = cell.sheet === sheet ? parseAddress(cell.address) : undefined;
          return at && contains(range, at.row, at.column);
        });
        if (isConcerned || added.includes(sheet)) listener();
      });
    },
  };
}
