import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PanelRightExpand20Regular } from "@fluentui/react-icons";
import { ErrorCount } from "../parts/error-count";
import { EXPAND } from "../words/shared";

const useStyles = makeStyles({
  rail: {
    display: "grid",
    justifyItems: "center",
    alignContent: "start",
    gridRowGap: "8px",
    width: "32px",
    height: "100%",
    boxSizing: "border-box",
    paddingTop: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, width: "28px", height: "32px", padding: 0 },
});

/** What is left of the pane when it is collapsed. */
export function Rail({ errors, onExpand }: { errors: number; onExpand: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.rail}>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<PanelRightExpand20Regular />}
        aria-label={EXPAND}
        onClick={onExpand}
      />
      <ErrorCount errors={errors} />
    </div>
  );
}
