import { AuditTab } from "./audit/audit-tab";
import { FillTab } from "./fill/fill-tab";
import { Verdict, VerdictLine } from "./parts/verdict-bar";
import { SummaryTab } from "./summary/summary-tab";
import type { PaneSession } from "./use-pane";
import type { Sentence } from "./verdict";

/** The tab that is open, under the sentence. */
export function CurrentTab({ session, sentence }: { session: PaneSession; sentence: Sentence }) {
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
