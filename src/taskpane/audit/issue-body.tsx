import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  Checkmark16Regular,
  CheckmarkCircle16Regular,
  Copy16Regular,
  Target16Regular,
  Wrench16Regular,
} from "@fluentui/react-icons";
import type { AuditedIssue } from "../../audit/issue";
import { useLook } from "../parts/look";
import { cellRef, entryAt } from "../cell-refs";
import { copyText, issueText } from "../copy-text";
import { BODY, COPIED, COPY, FIX, GO, TAKE_BACK, VERIFY, verifyBox } from "../words/audit";
import { placeText } from "../../audit/place-words";
import { GAP } from "../words/shared";
import type { Box, IssueActions } from "../use-audit";
import { CellChips } from "./cell-chips";
import { FixBox } from "./fix-box";
import { VerifyBox } from "./verify-box";

const useStyles = makeStyles({
  body: { padding: "0 12px 0 36px" },
  written: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gridColumnGap: "12px",
    alignItems: "baseline",
    marginTop: "4px",
    padding: "5px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "break-word",
    whiteSpace: "pre-wrap",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gridColumnGap: "12px",
    gridRowGap: "6px",
    margin: "8px 0 0",
    alignItems: "baseline",
  },
  /** In view however long the explanation is. */
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    position: "sticky",
    bottom: 0,
    padding: "10px 0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  box: { paddingBottom: "12px" },
  button: { minWidth: 0, marginRight: "8px" },
  value: { margin: 0, overflowWrap: "break-word" },
});

/** An issue, explained: which cells, what stands there, why, how to change it, by which clause; and what to do. */
export function IssueBody(props: { issue: AuditedIssue; titleId: string; issueActions: IssueActions }) {
  const { issue, titleId, issueActions } = props;
  const { box, onBox, isCutOff } = issueActions;
  const styles = useStyles();
  const look = useLook();
  const [chosen, setChosen] = useState(issue.cells[0] ?? "");
  const cell = issue.cells.includes(chosen) ? chosen : (issue.cells[0] ?? "");
  const at = cellRef(issue.sheet, cell);
  const found = entryAt(issueActions.forms, at);
  const point = (one: string) => {
    setChosen(one);
    issueActions.onPoint(cellRef(issue.sheet, one));
  };
  const facts = [
    [BODY.why, [issue.message, issue.why]],
    [BODY.remedy, [issue.remedy]],
    [BODY.basis, [issue.basis]],
  ] as const;
  const isFixable = issue.fixes.length + issue.offers.length > 0 && !issue.verified;
  const cancel = () => onBox(undefined);
  const isOfColumns = new Set(issue.parts?.map(({ field }) => field)).size > 1;

  return (
    <div className={mergeClasses(styles.body, box && styles.box)}>
      {issue.cells.length > 1 && <CellChips cells={issue.cells} chosen={cell} onChoose={point} />}
      {found && box !== "fix" && (
        <div className={styles.written}>
          <span className={look.meta}>
            {isOfColumns ? `${BODY.written}${GAP}${found.entry.field.label}` : BODY.written}
          </span>
          <span className={look.text}>{found.entry.blank ? BODY.blank : found.entry.cell.text}</span>
        </div>
      )}
      {box === "fix" && (
        <FixBox issue={issue} onFix={(fixes) => issueActions.onFix(issue, fixes)} onCancel={cancel} />
      )}
      {box === "verify" && (
        <VerifyBox
          isNeeded={issue.severity === "warning"}
          onVerify={(note) => issueActions.onVerify(issue, note)}
          onCancel={cancel}
        />
      )}
      {!box && (
        <>
          <dl className={styles.facts}>
            {issue.verifiedBeside && <Fact term={VERIFY} lines={[placeText(issue.verifiedBeside)]} />}
            {issue.verified && <Fact term={verifyBox.label} lines={[issue.verified.note]} />}
            {facts.map(([term, lines]) => (
              <Fact key={term} term={term} lines={lines} />
            ))}
          </dl>
          <div className={styles.buttons}>
            {issueActions.canReveal && (
              <Action
                icon={<Target16Regular />}
                text={GO}
                isFirst={!isFixable}
                {...{ titleId, isCutOff }}
                onClick={() => issueActions.onPoint(at)}
              />
            )}
            {isFixable && (
              <Action
                icon={<Wrench16Regular />}
                text={FIX}
                isFirst
                opens="fix"
                {...{ titleId, isCutOff }}
                onClick={() => onBox("fix")}
              />
            )}
            {issue.verified ? (
              <Action
                text={TAKE_BACK}
                {...{ titleId, isCutOff }}
                onClick={() => issueActions.onTakeBack(issue)}
              />
            ) : (
              issue.severity !== "error" && (
                <Action
                  icon={<CheckmarkCircle16Regular />}
                  text={VERIFY}
                  opens="verify"
                  {...{ titleId, isCutOff }}
                  onClick={() => onBox("verify")}
                />
              )
            )}
            <CopyButton text={issueText(issue, found?.entry.cell.text)} titleId={titleId} />
          </div>
        </>
      )}
    </div>
  );
}

/** Puts the finding onto the clipboard, to be sent on. */
function CopyButton({ text, titleId }: { text: string; titleId: string }) {
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={isCopied ? <Checkmark16Regular /> : <Copy16Regular />}
      aria-label={isCopied ? COPIED : COPY}
      title={isCopied ? COPIED : COPY}
      aria-describedby={titleId}
      onClick={() => copyText(text) && setCopied(text)}
    />
  );
}

function Fact({ term, lines }: { term: string; lines: readonly string[] }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <>
      <dt className={look.meta}>{term}</dt>
      <dd className={styles.value}>
        {[...new Set(lines)].filter(Boolean).map((line) => (
          <p key={line} className={look.text}>
            {line}
          </p>
        ))}
      </dd>
    </>
  );
}

function Action(props: {
  icon?: React.ReactElement;
  text: string;
  titleId: string;
  isCutOff: boolean;
  isFirst?: boolean;
  opens?: Box;
  onClick: () => void;
}) {
  const { icon, text, titleId, isCutOff, isFirst, opens, onClick } = props;
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      size="small"
      appearance={isFirst ? "primary" : "secondary"}
      disabledFocusable={isCutOff}
      aria-describedby={titleId}
      data-opens={opens}
      onClick={onClick}
      {...(icon && { icon })}
    >
      {text}
    </Button>
  );
}
