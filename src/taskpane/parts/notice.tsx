import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Dismiss16Regular } from "@fluentui/react-icons";
import type { Writes } from "../use-writes";
import { CLOSE_NOTICE, UNDO } from "../words/shared";
import { useLook } from "./look";
import { usePassing } from "./use-passing";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto auto",
    gridColumnGap: "8px",
    alignItems: "center",
    flexShrink: 0,
    minHeight: "40px",
    boxSizing: "border-box",
    padding: "0 8px 0 12px",
    backgroundColor: tokens.colorBrandBackground2,
    borderTop: `1px solid ${tokens.colorBrandStroke2}`,
  },
  icon: { height: "16px" },
  close: { minWidth: 0, width: "24px", height: "24px", padding: 0 },
});

/** What was just written, with 撤销 where it can be taken back; it goes after a while, and Ctrl+Z still takes it back. */
export function Notice({ writes }: { writes: Writes }) {
  const { notice } = writes;
  const styles = useStyles();
  const look = useLook();
  const { key, passing } = usePassing(notice, writes.passNotice);
  if (!notice) return null;
  return (
    <div key={key} {...passing} className={mergeClasses(styles.bar, passing.className)}>
      <span className={mergeClasses(styles.icon, look.goodIcon)}>
        <CheckmarkCircle16Filled />
      </span>
      <span className={look.text}>{notice.sentence}</span>
      {notice.undo ? (
        <Button size="small" onClick={writes.undo}>
          {UNDO}
        </Button>
      ) : (
        <span />
      )}
      <Button
        className={styles.close}
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={CLOSE_NOTICE}
        onClick={writes.closeNotice}
      />
    </div>
  );
}
