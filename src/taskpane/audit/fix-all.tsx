import { useState } from "react";
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular, Wrench16Regular } from "@fluentui/react-icons";
import type { AuditedIssue } from "../../audit/issue";
import type { Fix } from "../../audit/issue";
import { opener } from "../focus";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { fixAll, fixBox } from "../words/audit";
import { Change, sameFixes } from "./fix-box";

const useStyles = makeStyles({
  open: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) 16px",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { height: "16px", color: tokens.colorNeutralForeground3 },
  one: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "start",
    padding: "6px 12px 8px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Leads to the list of everything that can be corrected without a person deciding. */
export function FixAllLine({ session }: { session: Session<"fixAll"> }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <button
      type="button"
      {...opener(session.openPage, "fixAll")}
      className={mergeClasses(look.plainButton, look.ring, styles.open)}
    >
      <span className={styles.icon}>
        <Wrench16Regular />
      </span>
      <span className={look.text}>
        {fixAll.open} <span className={look.quietIcon}>{fixAll.count(session.fixable.length)}</span>
      </span>
      <span className={styles.icon}>
        <ChevronRight16Regular />
      </span>
    </button>
  );
}

/** Before → after of all of them, to be ticked off; the sub-page behind 修复全部可自动改的. */
export function FixAll(props: { issues: readonly AuditedIssue[]; onFix: (fixes: readonly Fix[]) => void }) {
  const { issues, onFix } = props;
  const styles = useStyles();
  const look = useLook();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = issues.filter(({ id }) => !left.has(id)).flatMap(({ fixes }) => fixes);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <>
      <Content name="fixAll">
        {issues.map(({ id, title, fixes }) => (
          <div key={id} className={styles.one}>
            <Checkbox checked={!left.has(id)} aria-label={title} onChange={() => toggle(id)} />
            <div>
              <p className={look.text}>{title}</p>
              {sameFixes(fixes).map((same) => (
                <Change key={same.sheet + same.cells.join()} same={same} />
              ))}
            </div>
          </div>
        ))}
      </Content>
      <Footer>
        <Button appearance="primary" disabledFocusable={!chosen.length} onClick={() => onFix(chosen)}>
          {fixBox.go(chosen.length)}
        </Button>
      </Footer>
    </>
  );
}
