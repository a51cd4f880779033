import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLook } from "../parts/look";
import { marks } from "../words/audit";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    minHeight: "40px",
    padding: "0 4px 0 12px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** Colours the cells in question, and takes the colours away again. */
export function MarksLine(props: { hasMarks: boolean; onMark: () => void; onClear: () => void }) {
  const { hasMarks, onMark, onClear } = props;
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.line}>
      <span className={look.meta}>{marks.hint}</span>
      <Button className={styles.button} appearance="subtle" size="small" onClick={onMark}>
        {marks.set}
      </Button>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        disabledFocusable={!hasMarks}
        onClick={onClear}
      >
        {marks.clear}
      </Button>
    </div>
  );
}
