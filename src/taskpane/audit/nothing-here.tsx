import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Table48Regular } from "@fluentui/react-icons";
import { useLook } from "../parts/look";

const useStyles = makeStyles({
  box: {
    display: "grid",
    justifyItems: "center",
    gridRowGap: "4px",
    padding: "24px 36px",
    minHeight: "100%",
    boxSizing: "border-box",
    alignContent: "start",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { minWidth: 0, marginTop: "8px" },
});

/** There is nothing to check; what to do instead. */
export function NothingHere(props: { title?: string; text: string; go: string; onGo: () => void }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.box}>
      <Table48Regular className={look.quietIcon} />
      {props.title !== undefined && <h2 className={look.strong}>{props.title}</h2>}
      <p className={mergeClasses(look.text, look.quietIcon)}>{props.text}</p>
      <Button className={styles.button} appearance="primary" onClick={props.onGo}>
        {props.go}
      </Button>
    </div>
  );
}
