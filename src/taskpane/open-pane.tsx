import { useEffect, useEffectEvent, useRef } from "react";
import type { KeyboardEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CurrentTab, fixableIn } from "./current-tab";
import type { PaneRequest } from "./request";
import { SelfCheckPage } from "./menu/self-check";
import { TopBar } from "./menu/top-bar";
import { Announcer } from "./parts/announcer";
import { told } from "./parts/told";
import { SubPage } from "./sub-pages";
import { SubmitPage } from "./submit/submit-page";
import type { Phase } from "./summary/phase";
import { usePane } from "./use-pane";
import type { ToUse } from "./use-pane";
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

interface Props extends ToUse {
  readonly onCollapse?: () => void;
  /** Asked for outside the pane, and not done yet. */
  readonly request: PaneRequest | undefined;
  readonly onErrandTaken: () => void;
}

/** The pane that is not collapsed: tabs, and below them a tab or a sub-page. */
export function OpenPane({ onCollapse, request, onErrandTaken, ...given }: Props) {
  const { sets, actions, environment, state, kept } = given;
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const session = usePane(given, root);
  const { page, writes, rollUp } = session;
  const sentence = sentenceOf(state);
  const takeErrand = useEffectEvent((sent: PaneRequest) => {
    onErrandTaken();
    session.run(sent);
  });
  useEffect(() => {
    if (request) takeErrand(request);
  }, [request]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") session.escape();
    if (event.key !== "F8") return;
    event.preventDefault();
    session.step(event.shiftKey ? -1 : 1);
  };
  return (
    <main ref={root} aria-label={PANE} className={styles.main} onKeyDown={onKeyDown}>
      <TopBar
        tab={session.tab}
        errors={state.counts.error}
        onTab={session.goTo}
        onPage={session.openPage}
        {...(onCollapse && { onCollapse })}
      />
      {page ? (
        <SubPage
          {...{ page, sets, environment }}
          settings={kept.settings}
          fixable={fixableIn(given)}
          canWatch={actions.can.watch}
          rolled={rollUp.phase.kind === "done" ? rollUp.phase : undefined}
          submit={
            <SubmitPage
              check={session.submission}
              issueActions={session.issueActions}
              canMark={actions.can.mark}
              canKeepPages={!environment.keepsNoPages}
              {...told(writes)}
              onBack={session.closePage}
            />
          }
          selfCheck={
            <SelfCheckPage
              check={session.selfCheck}
              canKeepFiles={!environment.keepsNoPages}
              failure={told(writes).failure}
            />
          }
          onBack={session.closePage}
          onPage={session.openPage}
          onSettings={session.changeSettings}
          onFix={session.fixAll}
          onChoose={(choices) => {
            session.closePage();
            rollUp.start(choices);
          }}
        />
      ) : (
        <CurrentTab {...{ given, session, sentence }} />
      )}
      <Announcer
        sentence={plain(sentence)}
        now={quarterOf(rollUp.phase) || session.selfCheck.said || (writes.notice?.sentence ?? "")}
      />
    </main>
  );
}

/** How far a roll-up is, whenever another quarter of it is done. */
function quarterOf(phase: Phase): string {
  if (phase.kind !== "running" || phase.step.done === 0) return "";
  const { done, of, sheet } = phase.step;
  const quarter = Math.floor((done * 4) / of);
  return quarter === Math.floor(((done - 1) * 4) / of) ? "" : running.step(done, of, sheet);
}
