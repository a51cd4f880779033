import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Clock20Regular, ErrorCircle20Filled, LockClosed20Filled } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { Failure } from "../failure";
import type { Writes } from "../use-writes";
import { ELSEWHERE, waiting } from "../words/writes";
import { SELF_CHECK } from "../words/menu";
import { CANCEL, UNDO, UNDONE } from "../words/shared";
import { useLook } from "./look";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gridColumnGap: "8px",
    margin: "12px",
    padding: "10px 12px 12px",
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  lines: { display: "grid", gridRowGap: "6px", justifyItems: "start" },
  buttons: { display: "grid", gridAutoFlow: "column", gridColumnGap: "8px", marginTop: "4px" },
});

/** A box that is read out at once: a failure or a refusal. */
export function AlertBox(props: { icon: Failure["icon"] | "waiting"; title: string; children: ReactNode }) {
  const styles = useStyles();
  const look = useLook();
  const box = useRef<HTMLDivElement>(null);
  // It stands above a list that may be scrolled far down.
  useEffect(() => void box.current?.scrollIntoView?.({ block: "nearest" }), []);
  return (
    <div ref={box} role="alert" className={styles.box}>
      <span className={look.dangerIcon}>
        {props.icon === "waiting" ? (
          <Clock20Regular />
        ) : props.icon === "locked" ? (
          <LockClosed20Filled />
        ) : (
          <ErrorCircle20Filled />
        )}
      </span>
      <div className={styles.lines}>
        <p className={look.strong}>{props.title}</p>
        {props.children}
      </div>
    </div>
  );
}

/** What was clicked waits for the spreadsheet, which may take as long as somebody types; it can be called off. */
function WaitingBox({ writes }: { writes: Writes }) {
  const look = useLook();
  return (
    <AlertBox icon="waiting" title={waiting.title}>
      <p className={look.text}>{waiting.text}</p>
      <Button className={look.small} size="small" onClick={writes.callOff}>
        {CANCEL}
      </Button>
    </AlertBox>
  );
}

/** What went wrong with the last write; nothing where it went well. */
export function FailureBox({ writes }: { writes: Writes }) {
  const { failure, isWaiting } = writes;
  const styles = useStyles();
  const look = useLook();
  if (isWaiting && writes.isBusy) return <WaitingBox writes={writes} />;
  if (!failure) return null;
  const { undo, again, elsewhere } = failure;
  return (
    <AlertBox icon={failure.icon} title={failure.title}>
      <p className={look.text}>{failure.text}</p>
      {failure.safe && <p className={mergeClasses(look.text, look.quietIcon)}>{failure.safe}</p>}
      <div className={styles.buttons}>
        {undo && (
          <Button
            className={look.small}
            size="small"
            appearance="primary"
            onClick={() =>
              void writes.run(async (_, __, isCalledOff) => {
                await undo(isCalledOff);
                return { sentence: UNDONE, cells: [] };
              })
            }
          >
            {UNDO}
          </Button>
        )}
        {failure.retry && (
          <Button
            className={look.small}
            size="small"
            appearance={undo ? "secondary" : "primary"}
            onClick={again}
          >
            {failure.retry}
          </Button>
        )}
        {elsewhere && (
          <Button className={look.small} size="small" onClick={elsewhere}>
            {ELSEWHERE}
          </Button>
        )}
        {failure.isUnexplained && (
          <Button className={look.small} size="small" onClick={writes.openSelfCheck}>
            {SELF_CHECK}
          </Button>
        )}
        <Button className={look.small} size="small" onClick={writes.closeFailure}>
          {CANCEL}
        </Button>
      </div>
    </AlertBox>
  );
}
