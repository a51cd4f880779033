import { useRef, useState } from "react";
import type { RefObject } from "react";
import type { FormDefinition, TemplateSet } from "../forms/definition";
import { correctLayouts } from "../forms/understand/layout";
import type { AuditedIssue, Fix } from "../audit/issue";
import { fixableTogether } from "../audit/fix";
import { inForce } from "../templates/load";
import type { CellRef } from "../workbook/cell";
import type { Given } from "./pane-props";
import { afterDrawing, focusOpener, showIssue } from "./focus";
import { openIssues } from "./issue-list";
import { PAGES } from "./pages";
import type { PageName } from "./pages";
import { cellRef } from "./cell-refs";
import type { PaneActions, Written } from "./actions/pane-actions";
import { askedOf, reportingUnit, setOf } from "./reporting-unit";
import type { PaneRequest } from "./request";
import type { Session } from "./session";
import { useAudit } from "./use-audit";
import type { IssueActions } from "./use-audit";
import { useBringIn } from "./use-bring-in";
import { useCarry } from "./use-carry";
import { useLanded } from "./use-landed";
import { useMarks } from "./use-marks";
import { useRollUp } from "./use-roll-up";
import { useSelfCheck } from "./use-self-check";
import { useSubmission } from "./use-submission";
import { useWrites } from "./use-writes";
import type { TabName } from "./words/shared";

/** What the pane itself does with its session, besides. */
interface OwnSession extends Session<PageName> {
  readonly page: PageName | undefined;
  /** Does what was asked for outside the pane, as if it had been clicked here. */
  readonly run: (request: PaneRequest) => void;
  /** Closes what was opened last: a box, an issue, a page. */
  readonly escape: () => void;
}

/** The session of the pane that is open; what it shows stands below `root`. */
export function useSession(given: Given, root: RefObject<HTMLElement | null>): OwnSession {
  const { live, actions, sets, environment, state, remembered, remember } = given;
  const { settings } = remembered;
  const stopCheck = useRef(false);
  const [tab, setTab] = useState<TabName>();
  const [page, setPage] = useState<PageName>();
  const [takesKeys, setTakesKeys] = useState(false);
  // Where no form is found there is nothing to check yet. Later the tab never changes by itself.
  const first: TabName = state.verdict === "noForm" ? "fill" : "audit";
  if (tab === undefined && state.verdict !== "unchecked") setTab(first);
  const writes = useWrites(actions, state.isWaiting, () => setPage("selfCheck"));
  const sheets = [...new Set(state.forms.map(({ sheet }) => sheet.name))];
  const audit = useAudit(state.issues, { selected: state.selected, sheets });
  const rollUp = useRollUp(live, settings, writes);
  const unit = reportingUnit(state.forms, remembered.chosen);
  const set = setOf(sets, unit);
  const year = unit.year ?? environment.today.getFullYear();
  const bringIn = useBringIn(writes, year, showAdded);
  const carry = useCarry(writes, { set, year }, showAdded);
  const landed = useLanded(given, set);
  const marks = useMarks(actions, state, writes);
  const who = environment.who || remembered.chosen.unit;
  const asked = askedOf(sets, remembered.chosen);
  const submission = useSubmission({ live, who, asked }, writes);
  const selfCheck = useSelfCheck(given, writes);

  const focusIssue = (id: string) => afterDrawing(() => showIssue(root.current, id, true));

  function goTo(name: TabName) {
    audit.settle();
    writes.closeFailure();
    setPage(undefined);
    setTab(name);
  }

  function closePage() {
    setPage(page && PAGES[page].parent);
    if (page) afterDrawing(() => focusOpener(root.current, page));
  }

  /** Back to the explanation, and to the button that opened the box. */
  function closeBox() {
    const { box } = audit;
    audit.setBox(undefined);
    if (box) afterDrawing(() => focusOpener(root.current, box));
  }

  function openPage(name: PageName) {
    setPage(name);
    PAGES[name].onOpen?.(session);
  }

  function reveal(cell: CellRef) {
    if (actions.can.reveal && !state.isCutOff) void writes.run((on) => on.reveal(cell));
  }

  /** What was written is written, and told, whether the spreadsheet goes there or not. */
  function revealWritten(cell: CellRef) {
    if (actions.can.reveal && !state.isCutOff) void actions.reveal(cell).catch(() => undefined);
  }

  function openIssue(issue: AuditedIssue) {
    goTo("audit");
    if (audit.filter) audit.setFilter(undefined);
    audit.setOpen(issue.id);
    if (issue.cells[0] !== undefined) reveal(cellRef(issue.sheet, issue.cells[0]));
    focusIssue(issue.id);
  }

  function step(by: 1 | -1) {
    const open = openIssues(state.issues);
    const next = audit.next(by) ?? (by === 1 ? open[0] : open.at(-1));
    if (next) openIssue(next);
    else goTo("audit");
  }

  /** Without 边填边审 nobody would notice what was just written. */
  function recheck() {
    if (!state.isLive) void live.checkAll();
  }

  function showAdded({ sheets: added = [] }: Written) {
    recheck();
    const [sheet] = added;
    if (sheet !== undefined) afterDrawing(() => revealWritten({ sheet, address: "A1" }));
  }

  async function andThen(work: Promise<boolean>, next: AuditedIssue | undefined) {
    if (!(await work)) return;
    recheck();
    audit.setOpen(undefined);
    if (next) focusIssue(next.id);
  }

  const issueActions: IssueActions = {
    forms: state.forms,
    canReveal: actions.can.reveal,
    isCutOff: state.isCutOff,
    open: audit.open,
    box: audit.box,
    onBox: (box) => (box ? audit.setBox(box) : closeBox()),
    onPoint: reveal,
    onFix: (issue, fixes) =>
      void andThen(
        writes.run((on) => on.fix(fixes)),
        audit.next() ?? issue,
      ),
    onVerify: (issue, note) =>
      void andThen(
        writes.run((_, __, isCalledOff) => live.verify(issue, note, who, isCalledOff)),
        audit.next() ?? issue,
      ),
    onTakeBack: (issue) =>
      void andThen(
        writes.run((_, __, isCalledOff) => live.takeBack(issue, isCalledOff)),
        undefined,
      ),
  };

  function insert(form: FormDefinition, set: TemplateSet, year: number) {
    const insertion = async (on: PaneActions, isTwin: boolean) => {
      const done = await on.insertForm(form, set, year, isTwin);
      afterDrawing(() => revealWritten(done.first));
      return done;
    };
    void writes.run(insertion).then(recheck);
  }

  /** The button is gone that wrote what now stands in the cell: one goes on there. */
  async function fill(fixes: readonly Fix[]) {
    if (!(await writes.run((on) => on.fill(fixes)))) return;
    recheck();
    const [first] = fixes;
    if (first) revealWritten(first);
  }

  function checkAll() {
    audit.settle();
    stopCheck.current = false;
    void live.checkAll(() => stopCheck.current);
  }

  const session: OwnSession = {
    ...given,
    settings,
    unit,
    set,
    year,
    asked,
    fixable: fixableTogether(state.issues.filter(({ verified }) => !verified)),
    tab: tab ?? first,
    page,
    takesKeys,
    writes,
    audit,
    rollUp,
    bringIn,
    carry,
    landed,
    marks,
    submission,
    selfCheck,
    issueActions,
    goTo,
    openPage,
    closePage,
    reveal,
    openIssue,
    step,
    insert,
    fill: (fixes) => void fill(fixes),
    run({ tab: wanted, page: opened, isGivenKeys, run }) {
      if (wanted) goTo(wanted);
      if (opened) openPage(opened);
      if (isGivenKeys) setTakesKeys(true);
      if (run?.kind === "checkAll") checkAll();
      if (run?.kind === "rollUp") rollUp.start();
      if (run?.kind === "carry") carry.read(run.name, async () => run.bytes);
      if (run?.kind === "failed") writes.fail(run.problem, run.again);
      if (run?.kind === "import") bringIn.read(run.name, async () => run.bytes);
      if (run?.kind !== "insert") return;
      const set = inForce(sets, run.set, run.year);
      const form = set?.forms.get(run.form);
      if (set && form) insert(form, set, run.year);
    },
    fixAll(fixes) {
      closePage();
      const isLeft = (issue: AuditedIssue) => !issue.fixes.some((fix) => fixes.includes(fix));
      void andThen(
        writes.run((on) => on.fix(fixes)),
        openIssues(state.issues).find(isLeft),
      );
    },
    checkAll,
    choose(choice) {
      if (rollUp.choose(choice)) closePage();
    },
    correct(layout, meanings) {
      const others = Object.entries(remembered.layouts).filter(([key]) => key !== layout);
      const layouts = { ...Object.fromEntries(others), ...(meanings && { [layout]: meanings }) };
      remember({ layouts });
      correctLayouts(sets, layouts);
      checkAll();
    },
    stopCheck: () => void (stopCheck.current = true),
    changeSettings(part) {
      remember({ settings: { ...settings, ...part } });
      if (part.isLive !== undefined) live.setLive(part.isLive);
    },
    escape() {
      if (page) return closePage();
      const { open, box } = audit;
      if (open === undefined) return;
      if (box) return closeBox();
      audit.setOpen(undefined);
      focusIssue(open);
    },
  };
  return session;
}
