import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minHeight: 0,
    position: "relative",
    overflowX: "hidden",
    overflowY: "scroll",
    backgroundColor: tokens.colorNeutralBackground2,
    "::-webkit-scrollbar": { width: "8px" },
    "::-webkit-scrollbar-track": { backgroundColor: tokens.colorNeutralBackground2 },
    "::-webkit-scrollbar-thumb": { backgroundColor: tokens.colorNeutralStroke1, borderRadius: "4px" },
  },
  footer: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    gridColumnGap: "8px",
    flexShrink: 0,
    alignItems: "center",
    height: "48px",
    boxSizing: "border-box",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > button": {
      minWidth: 0,
      width: "100%",
      paddingLeft: "4px",
      paddingRight: "4px",
      whiteSpace: "nowrap",
    },
  },
  crowded: {
    gridAutoColumns: "auto",
    gridColumnGap: "4px",
  },
});

/** What scrolls. The bar always shows, so that its coming never wraps text anew. `name` starts it at the top again. */
export function Content(props: { name: string; children: ReactNode }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [props.name]);
  return (
    <div ref={box} className={styles.content} data-content tabIndex={-1}>
      {props.children}
    </div>
  );
}

/** `isCrowded`: four buttons, each as wide as its words. */
export function Footer(props: { isCrowded?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <footer className={mergeClasses(styles.footer, props.isCrowded && styles.crowded)}>
      {props.children}
    </footer>
  );
}
