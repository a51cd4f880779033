import { Button } from "@fluentui/react-components";
import { fieldsFor } from "../../forms/read/by-role";
import { opens } from "../focus";
import { Content, Footer } from "../parts/frame";
import { outcomeOf } from "../parts/outcome";
import type { PaneSession } from "../use-pane";
import { SUBMIT } from "../words/submit";
import { GO } from "../words/summary";
import { Before } from "./before";
import { Refusal } from "./refusal";
import { isError, Result } from "./result";
import { Running } from "./running";
import { sourcesIn } from "./sources";

/** 汇总: what would be rolled up, how it goes, and what came of it. */
export function SummaryTab({ session }: { session: PaneSession }) {
  const { state, set, rollUp, settings, actions, reveal, openPage } = session;
  const { failure, notice } = outcomeOf(session.writes);
  const { phase } = rollUp;
  const revealing = { canReveal: actions.can.reveal, onReveal: reveal };
  const sources = sourcesIn(state.forms, set);
  const isNothing = !sources?.forms.length;
  // A refusal and 去选 have a primary button of their own.
  const isNext = phase.kind === "before" && !failure;
  const number = [...(sources?.set.forms.values() ?? [])].find(
    (form) => fieldsFor(form, "projectExpenditure").length > 0,
  )?.number;
  return (
    <>
      <Content name={`summary ${phase.kind}`}>
        {failure}
        {phase.kind === "before" && !failure && (
          <Before {...{ sources, settings }} onChange={session.changeSettings} />
        )}
        {phase.kind === "running" && <Running step={phase.step} onStop={rollUp.stop} />}
        {phase.kind === "refused" && <Refusal refused={phase} {...revealing} />}
        {phase.kind === "done" && (
          <Result
            done={phase}
            number={number ?? ""}
            isError={isError(phase, state.issues)}
            {...revealing}
            onChoose={() => openPage("choose")}
          />
        )}
      </Content>
      {notice}
      {phase.kind !== "running" && (
        <Footer>
          <Button
            appearance={isNext ? "primary" : "secondary"}
            disabledFocusable={isNothing}
            onClick={rollUp.start}
          >
            {GO}
          </Button>
          {phase.kind === "done" && (
            <Button
              appearance={phase.conflicts.length ? "secondary" : "primary"}
              {...opens("submit")}
              onClick={() => openPage("submit")}
            >
              {SUBMIT}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}
