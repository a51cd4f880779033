import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { opener } from "../focus";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { general } from "../words/general";

const useStyles = makeStyles({
  open: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    padding: "4px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { height: "16px", color: tokens.colorNeutralForeground3 },
});

/** Says that there are forms which no set knows, and leads to what their columns were taken for. */
export function GeneralLine({ session }: { session: Session<"meanings"> }) {
  const styles = useStyles();
  const look = useLook();
  const forms = session.state.forms.filter(({ definition }) => definition.inferred).length;
  if (!forms) return null;
  return (
    <button
      type="button"
      {...opener(session.openPage, "meanings")}
      className={mergeClasses(look.plainButton, look.ring, styles.open)}
    >
      <span className={look.text}>
        {general.line(forms)} <span className={look.link}>{general.title}</span>
      </span>
      <span className={styles.icon}>
        <ChevronRight16Regular />
      </span>
    </button>
  );
}
