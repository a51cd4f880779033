import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { fieldsFor } from "../../forms/read/by-role";
import type { Step } from "../actions/pane-actions";
import { opener } from "../focus";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import { Notice } from "../parts/notice";
import type { Session } from "../session";
import { SUBMIT } from "../words/submit";
import { GO, running } from "../words/summary";
import { Before } from "./before";
import { Refusal } from "./refusal";
import { isError, Result } from "./result";
import { sourcesIn } from "./sources";

const useStyles = makeStyles({
  lines: { display: "grid", gridRowGap: "8px" },
  stop: { minWidth: 0, justifySelf: "start" },
});

/** 汇总: what would be rolled up, how it goes, and what came of it. */
export function SummaryTab({ session }: { session: Session<"choose" | "submit"> }) {
  const { state, set, rollUp, settings, actions, reveal, openPage, writes } = session;
  const { phase } = rollUp;
  const revealing = { canReveal: actions.can.reveal, onReveal: reveal };
  const sources = sourcesIn(state.forms, set);
  const isNothing = !sources?.forms.length;
  // A refusal and 去选 have a primary button of their own.
  const isNext = phase.kind === "before" && !writes.failure;
  const number = [...(sources?.set.forms.values() ?? [])].find(
    (form) => fieldsFor(form, "projectExpenditure").length > 0,
  )?.number;
  return (
    <>
      <Content name={`summary ${phase.kind}`}>
        <FailureBox writes={writes} />
        {phase.kind === "before" && !writes.failure && (
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
            openPage={openPage}
          />
        )}
      </Content>
      <Notice writes={writes} />
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
              {...opener(openPage, "submit")}
            >
              {SUBMIT}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

/** How far it is. */
function Running({ step, onStop }: { step: Step; onStop: () => void }) {
  const styles = useStyles();
  const look = useLook();
  const { done, of, sheet } = step;
  return (
    <div className={look.block}>
      <div className={styles.lines}>
        <h2 className={look.strong}>{running.title}</h2>
        <ProgressBar thickness="large" value={done} max={of} aria-label={running.title} />
        <p className={look.meta}>{running.step(Math.min(done + 1, of), of, sheet)}</p>
        <Button className={styles.stop} size="small" onClick={onStop}>
          {running.stop}
        </Button>
        <p className={look.meta}>{running.promise}</p>
      </div>
    </div>
  );
}
