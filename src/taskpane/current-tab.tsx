import { AuditTab } from "./audit/audit-tab";
import { fixableTogether } from "../audit/fix";
import { chosenBy, setOf } from "./chosen";
import { FillTab } from "./fill/fill-tab";
import { told } from "./parts/told";
import { Verdict, VerdictLine } from "./parts/verdict-bar";
import { SummaryTab } from "./summary/summary-tab";
import type { PaneSession, ToUse } from "./use-pane";
import type { Sentence } from "./verdict";

/** The tab that is open, under the sentence. */
export function CurrentTab(props: { given: ToUse; session: PaneSession; sentence: Sentence }) {
  const { given, session, sentence } = props;
  const { live, sets, actions, environment, state, kept, keep } = given;
  const { writes, audit, rollUp, marks, issueActions, goTo, openPage, reveal } = session;
  const { settings } = kept;
  const chosen = chosenBy(state.forms, kept.chosen);
  const canReveal = actions.can.reveal;
  const { failure, notice } = told(writes);

  switch (session.tab) {
    case "audit":
      return (
        <>
          <Verdict sentence={sentence} onReconnect={() => void live.checkAll()} />
          <AuditTab
            {...{ state, audit, issueActions, failure, notice }}
            listed={settings.listed}
            fixable={fixableIn(given)}
            district={setOf(sets, chosen)?.name}
            hasMarks={marks.has}
            canMark={actions.can.mark}
            onFixAll={() => openPage("fixAll")}
            onMark={marks.set}
            onClearMarks={marks.clear}
            onSubmit={() => openPage("submit")}
            onNext={() => session.step(1)}
            onCheckAll={session.checkAll}
            onStopCheck={session.stopCheck}
            onFill={() => goTo("fill")}
          />
        </>
      );
    case "fill":
      return (
        <>
          {state.forms.length > 0 && <VerdictLine sentence={sentence} onOpen={() => goTo("audit")} />}
          <FillTab
            {...{ state, sets, chosen, canReveal, failure, notice }}
            today={environment.today}
            onChoose={(next) => keep({ chosen: next })}
            onInsert={session.insert}
            onReveal={reveal}
            onIssue={session.openIssue}
            onFill={session.fill}
          />
        </>
      );
    case "summary":
      return (
        <>
          <VerdictLine sentence={sentence} onOpen={() => goTo("audit")} />
          <SummaryTab
            {...{ state, settings, canReveal, failure, notice }}
            set={setOf(sets, chosen)}
            phase={rollUp.phase}
            onSettings={session.changeSettings}
            onStart={() => rollUp.start()}
            onStop={rollUp.stop}
            onSubmit={() => openPage("submit")}
            onChoose={() => openPage("choose")}
            onReveal={reveal}
          />
        </>
      );
  }
}

/** Issues that can be corrected without a person deciding. */
export const fixableIn = ({ state }: Pick<ToUse, "state">) =>
  fixableTogether(state.issues.filter(({ verified }) => !verified));
