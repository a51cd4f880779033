import { useEffect, useEffectEvent, useRef } from "react";
import type { KeyboardEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CurrentTab } from "./current-tab";
import type { PaneRequest } from "./request";
import { TopBar } from "./menu/top-bar";
import { Announcer } from "./parts/announcer";
import { MENU, parentOf, SubPage } from "./pages";
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
  readonly onRequestTaken: () => void;
}

/** The pane that is not collapsed: tabs, and below them a tab or a sub-page. */
export function OpenPane({ onCollapse, request, onRequestTaken, ...given }: Props) {
  const { state } = given;
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const session = usePane(given, root, parentOf);
  const { page, writes, rollUp } = session;
  const sentence = sentenceOf(state);
  const takeRequest = useEffectEvent((sent: PaneRequest) => {
    onRequestTaken();
    session.run(sent);
  });
  useEffect(() => {
    if (request) takeRequest(request);
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
        menu={MENU}
        onTab={session.goTo}
        onPage={session.openPage}
        {...(onCollapse && { onCollapse })}
      />
      {page ? <SubPage {...{ page, session }} /> : <CurrentTab {...{ session, sentence }} />}
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
