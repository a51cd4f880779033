import { useEffect, useId, useRef } from "react";
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { AuditedIssue } from "../../audit/issue";
import type { Fix } from "../../audit/issue";
import { useLook } from "../parts/look";
import { help } from "../words/fill";
import { GAP } from "../words/shared";
import { SEVERITY } from "../../audit/severity";
import type { Guidance } from "./guidance";
import type { Offered } from "./suggestions";

const useStyles = makeStyles({
  none: { textAlign: "center", padding: "13px 12px" },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "12px",
    alignItems: "baseline",
    marginBottom: "4px",
  },
  issue: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    marginTop: "8px",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  offered: { marginTop: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    padding: "3px 0 3px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  fill: { minWidth: 0 },
});

/** What to write into the cell that is selected. */
export function FieldHelp(props: {
  guidance: Guidance | undefined;
  onIssue: (issue: AuditedIssue) => void;
  onFill: (fixes: readonly Fix[]) => void;
}) {
  const { guidance, onIssue, onFill } = props;
  const styles = useStyles();
  const look = useLook();
  const section = useRef<HTMLElement>(null);
  const cell = guidance && `${guidance.sheet} ${guidance.address}`;
  // A pane that is low shows what it says of the next cell, unless somebody is busy in it.
  useEffect(() => {
    const { current } = section;
    if (!cell || !current) return;
    const page = current.ownerDocument;
    const isBusy = page.hasFocus() && current.closest("[data-content]")?.contains(page.activeElement);
    if (!isBusy) current.scrollIntoView?.({ block: "nearest" });
  }, [cell]);
  return (
    <section
      ref={section}
      aria-label={help.region}
      className={mergeClasses(look.block, !guidance && styles.none)}
    >
      {!guidance &&
        help.none.map((line) => (
          <p key={line} className={look.meta}>
            {line}
          </p>
        ))}
      {guidance && (
        <>
          <div className={styles.head}>
            <h2 className={look.strong}>{guidance.label}</h2>
            <span className={look.meta}>{`${guidance.sheet}${GAP}${guidance.address}`}</span>
          </div>
          <p className={look.text}>{guidance.text}</p>
          {guidance.clause !== undefined && <p className={look.meta}>{guidance.clause}</p>}
          {guidance.issue && <IssueLink issue={guidance.issue} onIssue={onIssue} />}
          {guidance.offered && <OfferedList offered={guidance.offered} onFill={onFill} />}
        </>
      )}
    </section>
  );
}

function IssueLink({ issue, onIssue }: { issue: AuditedIssue; onIssue: (issue: AuditedIssue) => void }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <Link as="button" className={styles.issue} onClick={() => onIssue(issue)}>
      {issue.severity === "error" ? (
        <ErrorCircle16Filled className={look.dangerIcon} />
      ) : (
        <Warning16Filled className={look.warningIcon} />
      )}
      <span>{help.issue(SEVERITY[issue.severity], issue.title)}</span>
    </Link>
  );
}

/** What could be written into the selected cell; 填入 writes it. */
function OfferedList(props: { offered: Offered; onFill: (fixes: readonly Fix[]) => void }) {
  const { offered, onFill } = props;
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const isPairs = offered.items.some(({ fixes }) => fixes.length > 1) || offered.kind === "rewrites";
  return (
    <div className={styles.offered}>
      <p className={look.meta}>
        {isPairs ? `${help[offered.kind]}（${help.ownNumbers}）` : help[offered.kind]}
      </p>
      <ul className={styles.list}>
        {offered.items.map(({ text, fixes }, i) => (
          <li key={text} className={styles.item}>
            <span id={`${id}${i}`} className={look.text}>
              {text}
            </span>
            <Button
              className={styles.fill}
              size="small"
              appearance="subtle"
              aria-describedby={`${id}${i}`}
              onClick={() => onFill(fixes)}
            >
              {help.fill}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
