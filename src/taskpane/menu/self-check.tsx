import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { FailureBox } from "../parts/failure-box";
import { Content } from "../parts/frame";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { saveText } from "../print-and-save";
import { selfCheck as words } from "../words/self-check";
import { CopyButton, ReportText, SelfCheckLines } from "./self-check-result";

const useStyles = makeStyles({
  rows: { display: "grid", gridRowGap: "8px" },
  buttons: { display: "grid", gridAutoFlow: "column", gridColumnGap: "8px", justifyContent: "start" },
});

/** 自检: what works on this computer, what to do instead where something does not, and a report to pass on. */
export function SelfCheckPage({ session }: { session: Session }) {
  const { selfCheck: check, environment, writes } = session;
  const { phase, isProofLeft } = check;
  const styles = useStyles();
  const look = useLook();
  const isRunning = phase.kind === "running";
  return (
    <Content name="selfCheck">
      <FailureBox writes={writes} />
      <div className={look.block}>
        <div className={styles.rows}>
          <p className={look.text}>{words.intro}</p>
          <p className={look.meta}>{words.before}</p>
          <div className={styles.buttons}>
            <Button
              className={look.small}
              appearance="primary"
              size="small"
              disabledFocusable={isRunning}
              onClick={check.start}
            >
              {phase.kind === "before" ? words.start : words.again}
            </Button>
            {phase.kind === "done" &&
              (environment.keepsNoPages ? (
                <CopyButton text={phase.report} />
              ) : (
                <Button
                  className={look.small}
                  size="small"
                  onClick={() => saveText(words.file, phase.report, "application/json")}
                >
                  {words.save}
                </Button>
              ))}
          </div>
          {isRunning && (
            <>
              <ProgressBar thickness="large" value={phase.done} max={phase.of} aria-label={words.running} />
              <p className={look.meta}>
                {words.step(Math.min(phase.done + 1, phase.of), phase.of, phase.title)}
              </p>
            </>
          )}
        </div>
      </div>
      {phase.kind === "done" && (
        <>
          <SelfCheckLines phase={phase} />
          <div className={look.block}>
            <div className={styles.rows}>
              <h3 className={look.strong}>{words.proof}</h3>
              <p className={look.text}>{isProofLeft ? words.left : words.proofText}</p>
              {!isProofLeft && (
                <div className={styles.buttons}>
                  <Button className={look.small} size="small" onClick={check.leaveProof}>
                    {words.leave}
                  </Button>
                </div>
              )}
            </div>
          </div>
          <ReportText text={phase.report} />
        </>
      )}
    </Content>
  );
}
