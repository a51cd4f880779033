import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLook } from "./look";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    height: "32px",
    boxSizing: "border-box",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: "-1px",
  },
});

/** Over a group of rows: what it is, something small about it, and at the right counts or the unit. */
export function GroupHeader(props: { id?: string; title: string; about?: ReactNode; right?: ReactNode }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.header}>
      <h2 id={props.id} className={mergeClasses(look.strong, look.cut)} title={props.title}>
        {props.title}
      </h2>
      <span className={mergeClasses(look.meta, look.cut)}>{props.about}</span>
      <span className={look.meta}>{props.right}</span>
    </div>
  );
}
