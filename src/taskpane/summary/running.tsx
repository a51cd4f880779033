import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import type { Step } from "../actions/pane-actions";
import { useLook } from "../parts/look";
import { running } from "../words/summary";

const useStyles = makeStyles({
  lines: { display: "grid", gridRowGap: "8px" },
  stop: { minWidth: 0, justifySelf: "start" },
});

export function Running({ step, onStop }: { step: Step; onStop: () => void }) {
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
