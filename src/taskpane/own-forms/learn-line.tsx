import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { opener } from "../focus";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { ownForms } from "../words/own-forms";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "40px",
    padding: "4px 4px 4px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** Offers to learn the forms of this workbook that no district's set knows. */
export function LearnLine({ session }: { session: Session<"ownForms"> }) {
  const styles = useStyles();
  const look = useLook();
  const foreign = session.state.forms.filter(({ definition }) => definition.inferred);
  if (!foreign.length || !session.environment.ownForms) return null;
  return (
    <div className={styles.line}>
      <span className={mergeClasses(look.meta, look.cut)}>{ownForms.offer(foreign.length)}</span>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        {...opener(session.openPage, "ownForms")}
      >
        {ownForms.learn}
      </Button>
    </div>
  );
}
