import { useEffect, useEffectEvent, useRef } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { AuditTab } from "./audit/audit-tab";
import { FillTab } from "./fill/fill-tab";
import type { Given } from "./pane-props";
import { TopBar } from "./menu/top-bar";
import { Announcer } from "./parts/announcer";
import { SubPageBar } from "./parts/sub-page";
import { Verdict, VerdictLine } from "./parts/verdict-bar";
import { PAGES } from "./pages";
import type { PageName } from "./pages";
import type { PaneRequest } from "./request";
import type { Session } from "./session";
import { SummaryTab } from "./summary/summary-tab";
import type { RollUpPhase } from "./use-roll-up";
import { useSession } from "./use-session";
import { plain, sentenceOf } from "./verdict-look";
import type { Sentence } from "./verdict-look";
import { BACK, PANE } from "./words/shared";
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

interface Props extends Given {
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
  const session = useSession(given, root);
  const { page, writes, rollUp } = session;
  const sentence = sentenceOf(state, session.asked);
  const takeRequest = useEffectEvent((sent: PaneRequest) => {
    onRequestTaken();
    session.run(sent);
  });
  useEffect(() => {
    if (request) takeRequest(request);
  }, [request]);
  useKeysKept(root);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") session.escape();
    if (isUndo(event)) {
      event.preventDefault();
      writes.takeBack();
    }
    if (event.key !== "F8") return;
    event.preventDefault();
    session.step(event.shiftKey ? -1 : 1);
  };
  return (
    <main ref={root} aria-label={PANE} className={styles.main} onKeyDown={onKeyDown}>
      <TopBar session={session} {...(onCollapse && { onCollapse })} />
      {page ? <OpenPage {...{ page, session }} /> : <CurrentTab {...{ session, sentence }} />}
      <Announcer
        sentence={plain(sentence)}
        now={quarterOf(rollUp.phase) || session.selfCheck.said || (writes.notice?.sentence ?? "")}
      />
    </main>
  );
}

/** Where what has the keyboard goes, a finding that was put right, the list has it, and Ctrl+Z goes on working there. */
function useKeysKept(root: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = last.current && !last.current.isConnected && activeElement === body;
    if (isLost && document.hasFocus()) root.current?.querySelector<HTMLElement>("[data-content]")?.focus();
    last.current = root.current?.contains(document.activeElement) ? document.activeElement : null;
  });
}

/** The page that is open, under its title. */
function OpenPage({ page, session }: { page: PageName; session: Session<PageName> }) {
  const { title, back = BACK, right, render } = PAGES[page];
  return (
    <>
      <SubPageBar key={page} {...{ title, back }} onBack={session.closePage} right={right?.(session)} />
      {render(session)}
    </>
  );
}

/** The tab that is open, under the sentence. */
function CurrentTab({ session, sentence }: { session: Session<PageName>; sentence: Sentence }) {
  const { live, state, goTo } = session;
  const line = <VerdictLine sentence={sentence} onOpen={() => goTo("audit")} />;
  switch (session.tab) {
    case "audit":
      return (
        <>
          <Verdict sentence={sentence} onReconnect={() => void live.checkAll()} />
          <AuditTab session={session} />
        </>
      );
    case "fill":
      return (
        <>
          {state.forms.length > 0 && line}
          <FillTab session={session} />
        </>
      );
    case "summary":
      return (
        <>
          {line}
          <SummaryTab session={session} />
        </>
      );
  }
}

/** Ctrl+Z, but in a field, which takes back its own letters. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== "z" || !(ctrlKey || metaKey) || shiftKey || altKey) return false;
  return !(target as HTMLElement).matches("textarea, input:not([type=radio]):not([type=checkbox])");
}

/** How far a roll-up is, whenever another quarter of it is done. */
function quarterOf(phase: RollUpPhase): string {
  if (phase.kind !== "running" || phase.step.done === 0) return "";
  const { done, of, sheet } = phase.step;
  const quarter = Math.floor((done * 4) / of);
  return quarter === Math.floor(((done - 1) * 4) / of) ? "" : running.step(done, of, sheet);
}
