import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { LiveIssue, LiveState } from "../live/state";
import type { Choice } from "../summary/compare";
import type { CellRef } from "../workbook/cell";
import type { IssueActions } from "./audit/actions";
import { AuditTab } from "./audit/audit-tab";
import { chosenBy, setOf } from "./chosen";
import { FillTab } from "./fill/fill-tab";
import { afterDrawing, focusOpener, showIssue } from "./focus";
import { TopBar } from "./menu/top-bar";
import type { TabName } from "./menu/top-bar";
import type { Kept, PaneProps, Settings } from "./model";
import { Announcer } from "./parts/announcer";
import { FailureBox } from "./parts/failure-box";
import { Notice } from "./parts/notice";
import { Verdict, VerdictLine } from "./parts/verdict-bar";
import { cellRef } from "./places";
import { SubPage } from "./sub-pages";
import type { PageName } from "./sub-pages";
import { SummaryTab } from "./summary/summary-tab";
import { useAudit } from "./use-audit";
import { useMarks } from "./use-marks";
import { useRollUp } from "./use-roll-up";
import { useWrites } from "./use-writes";
import { plain, sentenceOf } from "./verdict";
import { PANE } from "./words/shared";
import { running } from "./words/summary";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    position: "relative",
    height: "100%",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props extends PaneProps {
  readonly state: LiveState;
  readonly kept: Kept;
  readonly keep: (change: Partial<Kept>) => void;
  readonly onCollapse?: () => void;
}

export function OpenPane(props: Props) {
  const { live, sets, job, environment, state, kept, keep, onCollapse } = props;
  const { settings } = kept;
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const stopCheck = useRef(false);
  const [tab, setTab] = useState<TabName>();
  const [page, setPage] = useState<PageName>();
  const writes = useWrites(job);
  const audit = useAudit(state.issues);
  const rollUp = useRollUp(job, settings, writes);
  const marks = useMarks(job, state, writes);
  const chosen = chosenBy(state.forms, kept.chosen);
  const sentence = sentenceOf(state);
  const fixable = state.issues.filter(({ fixes, verified }) => fixes.length > 0 && !verified);
  const shownTab = tab ?? (state.verdict === "noForm" ? "fill" : "audit");
  const canReveal = job.can.reveal;

  const goTo = (name: TabName) => {
    audit.settle();
    writes.closeFailure();
    setPage(undefined);
    setTab(name);
  };
  const openPage = (name: PageName) => setPage(name);
  const closePage = () => {
    const name = page;
    setPage(undefined);
    if (name) afterDrawing(() => focusOpener(root.current, name));
  };
  const reveal = (cell: CellRef) => {
    if (canReveal && !state.isCutOff) void writes.run(() => job.reveal(cell));
  };
  const openIssue = (issue: LiveIssue) => {
    audit.setOpen(issue.id);
    if (issue.cells[0] !== undefined) reveal(cellRef(issue.sheet, issue.cells[0]));
    afterDrawing(() => showIssue(root.current, issue.id, true));
  };
  const step = (by: 1 | -1) => {
    goTo("audit");
    if (audit.filter) audit.setFilter(undefined);
    const next = audit.next(by);
    if (next) openIssue(next);
  };
  /** Without 边填边审 nobody would notice what was just written. */
  const recheck = () => (state.isLive ? undefined : void live.checkAll());
  const whenDone = async (work: Promise<boolean>, next: LiveIssue | undefined) => {
    if (!(await work)) return;
    recheck();
    audit.setOpen(undefined);
    if (next) afterDrawing(() => showIssue(root.current, next.id, true));
  };
  const settingsTo = (part: Partial<Settings>) => {
    keep({ settings: { ...settings, ...part } });
    if (part.isLive !== undefined) live.setLive(part.isLive);
  };
  const actions: IssueActions = {
    forms: state.forms,
    canReveal,
    isCutOff: state.isCutOff,
    open: audit.open,
    box: audit.box,
    onBox: (box) => audit.setBox(box),
    onPoint: reveal,
    onFix: (_, fixes) =>
      void whenDone(
        writes.run(() => job.fix(fixes)),
        audit.next(),
      ),
    onVerify: (issue, note) =>
      void whenDone(
        writes.run(() => live.verify(issue, note, environment.who)),
        audit.next(),
      ),
    onTakeBack: (issue) =>
      void whenDone(
        writes.run(() => live.takeBack(issue)),
        undefined,
      ),
  };
  const choose = (choices: Readonly<Record<string, Choice>>) => {
    closePage();
    rollUp.start(choices);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (page) closePage();
    else if (audit.open !== undefined) {
      const { open, box } = audit;
      if (box) audit.setBox(undefined);
      else audit.setOpen(undefined);
      afterDrawing(() => showIssue(root.current, open, true));
    }
  };
  const failure = writes.failure && (
    <FailureBox
      failure={writes.failure}
      onRetry={writes.failure.again}
      onUndo={(undo) => void writes.run(undo)}
      onClose={writes.closeFailure}
    />
  );

  const notice = writes.notice && (
    <Notice
      text={writes.notice.sentence}
      {...(writes.notice.undo && { onUndo: writes.undo })}
      onClose={writes.closeNotice}
    />
  );

  return (
    <main ref={root} aria-label={PANE} className={styles.main} onKeyDown={onKeyDown}>
      <TopBar
        tab={shownTab}
        errors={state.counts.error}
        onTab={goTo}
        onPage={openPage}
        {...(onCollapse && { onCollapse })}
      />
      {page ? (
        <SubPage
          page={page}
          {...{ sets, environment, settings, fixable, failure }}
          canWatch={job.can.watch}
          rolled={rollUp.phase.kind === "done" ? rollUp.phase : undefined}
          onBack={closePage}
          onSettings={settingsTo}
          onFix={(fixes) => {
            closePage();
            void whenDone(
              writes.run(() => job.fix(fixes)),
              undefined,
            );
          }}
          onChoose={choose}
        />
      ) : shownTab === "audit" ? (
        <>
          <Verdict sentence={sentence} onReconnect={() => void live.checkAll()} />
          <AuditTab
            {...{ state, audit, actions, fixable, failure, notice }}
            listed={settings.listed}
            district={setOf(sets, chosen)?.name}
            hasMarks={marks.has}
            canMark={job.can.mark}
            onFixAll={() => openPage("fixAll")}
            onMark={marks.set}
            onClearMarks={marks.clear}
            onNext={(next) => {
              audit.settle();
              if (audit.filter) audit.setFilter(undefined);
              if (next) openIssue(next);
            }}
            onCheckAll={() => {
              audit.settle();
              stopCheck.current = false;
              void live.checkAll(() => stopCheck.current);
            }}
            onStopCheck={() => (stopCheck.current = true)}
            onFill={() => goTo("fill")}
          />
        </>
      ) : (
        <>
          {!(shownTab === "fill" && state.forms.length === 0) && (
            <VerdictLine sentence={sentence} onOpen={() => goTo("audit")} />
          )}
          {shownTab === "fill" ? (
            <FillTab
              {...{ state, sets, chosen, canReveal, failure, notice }}
              today={environment.today}
              onChoose={(next) => keep({ chosen: next })}
              onInsert={(form, set, year) =>
                void writes.run((isTwin) => job.insertForm(form, set, year, isTwin)).then(recheck)
              }
              onReveal={reveal}
              onIssue={(issue) => {
                goTo("audit");
                openIssue(issue);
              }}
            />
          ) : (
            <SummaryTab
              {...{ state, settings, canReveal, failure, notice }}
              set={setOf(sets, chosen)}
              phase={rollUp.phase}
              onSettings={settingsTo}
              onStart={() => rollUp.start()}
              onStop={rollUp.stop}
              onChoose={() => openPage("choose")}
              onReveal={reveal}
            />
          )}
        </>
      )}
      <Announcer sentence={plain(sentence)} now={announced()} />
    </main>
  );

  function announced(): string {
    const { phase } = rollUp;
    if (phase.kind === "running" && phase.step.done > 0) {
      const { done, of, sheet } = phase.step;
      const quarter = Math.floor((done * 4) / of);
      const before = Math.floor(((done - 1) * 4) / of);
      return quarter > before ? running.step(done, of, sheet) : "";
    }
    return writes.notice?.sentence ?? "";
  }
}
