import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { opener } from "../focus";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { landed as words } from "../words/import";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gridColumnGap: "4px",
    alignItems: "center",
    minHeight: "40px",
    padding: "4px 4px 4px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** Says that a table was pasted that is one of the forms, and offers to put it into a drawn one. */
export function LandedLine({ session }: { session: Session<"import"> }) {
  const { landed, bringIn, set, year } = session;
  const styles = useStyles();
  const look = useLook();
  const found = landed.landed;
  if (!found.length || session.state.isCutOff) return null;
  const sheets = [...new Set(found.map(({ form }) => form.sheet.name))];
  const forms = [
    ...new Set(found.map(({ definition }) => (definition.unofficial ? definition.name : definition.number))),
  ];
  const { onClick, ...to } = opener(session.openPage, "import");
  return (
    <div className={styles.line}>
      <span className={look.text}>{words.line(sheets, forms)}</span>
      <Button
        className={styles.button}
        size="small"
        {...to}
        onClick={() => {
          bringIn.readLanded({ sheets, set, year });
          onClick();
        }}
      >
        {words.go}
      </Button>
      <Button className={styles.button} appearance="subtle" size="small" onClick={landed.dismiss}>
        {words.no}
      </Button>
    </div>
  );
}
