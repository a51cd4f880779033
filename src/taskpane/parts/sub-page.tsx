import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useLook } from "./look";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    gridColumnGap: "4px",
    alignItems: "center",
    height: "36px",
    flexShrink: 0,
    boxSizing: "border-box",
    padding: "0 12px 0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { minWidth: 0, width: "28px", height: "28px", padding: 0 },
});

/** The title row of a sub-page; its back button takes the focus. */
export function SubPageBar(props: { title: string; back: string; onBack: () => void; right?: ReactNode }) {
  const styles = useStyles();
  const look = useLook();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className={styles.bar}>
      <Button
        ref={back}
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={props.back}
        onClick={props.onBack}
      />
      <h2 className={mergeClasses(look.strong, look.cut)}>{props.title}</h2>
      <span className={look.meta}>{props.right}</span>
    </div>
  );
}
