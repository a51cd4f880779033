import { useState } from "react";
import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useLook } from "./look";

const useStyles = makeStyles({
  button: {
    width: "100%",
    minHeight: "34px",
    minWidth: 0,
    justifyContent: "flex-start",
    padding: "0 12px",
    borderRadius: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  icon: { marginRight: "8px", height: "16px" },
});

/** A line that opens what is below it. */
export function Fold(props: { text: string; children: ReactNode }) {
  const styles = useStyles();
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={mergeClasses(styles.button, look.ring)}
        appearance="transparent"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.icon}>{isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        {props.text}
      </Button>
      {isOpen && props.children}
    </>
  );
}
