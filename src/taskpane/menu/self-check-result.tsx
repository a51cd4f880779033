import { useState } from "react";
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, SubtractCircle16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Line } from "../../selfcheck/line";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { copyText } from "../copy-text";
import { useLook } from "../parts/look";
import type { SelfCheckPhase } from "../use-self-check";
import { selfCheck as words } from "../words/self-check";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "5px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { height: "16px", marginTop: "3px" },
  report: { fontFamily: "monospace" },
});

/** How each line went: what is wrong first, then in the order in which it was tried. */
export function SelfCheckLines({ phase }: { phase: Extract<SelfCheckPhase, { kind: "done" }> }) {
  const { lines, assumptions = [], summary } = phase;
  const styles = useStyles();
  const look = useLook();
  const isWrong = ({ outcome }: Line) => outcome === "fails";
  const tried = assumptions.filter(({ holds }) => holds !== undefined);
  return (
    <section aria-labelledby="self-check-summary">
      <GroupHeader id="self-check-summary" title={summary} />
      <ul className={styles.list} aria-label={words.lines}>
        {[...lines.filter(isWrong), ...lines.filter((line) => !isWrong(line))].map((line) => (
          <li key={line.id} className={styles.row}>
            <span className={styles.icon}>{<Mark outcome={line.outcome} />}</span>
            <div>
              <p className={look.text}>
                <span className={look.hidden}>{words.outcome[line.outcome]}：</span>
                {line.title}
              </p>
              {line.advice !== undefined && <p className={look.meta}>{line.advice}</p>}
            </div>
          </li>
        ))}
      </ul>
      {tried.length > 0 && (
        <p className={mergeClasses(look.meta, look.block)}>
          {words.assumed(tried.length, tried.filter(({ holds }) => !holds).length)}
        </p>
      )}
    </section>
  );
}

function Mark({ outcome }: Pick<Line, "outcome">) {
  const look = useLook();
  if (outcome === "works") return <CheckmarkCircle16Filled className={look.goodIcon} />;
  if (outcome === "fails") return <Warning16Filled className={look.warningIcon} />;
  return <SubtractCircle16Regular className={look.quietIcon} />;
}

/** For pages that can save nothing. */
export function CopyButton({ text }: { text: string }) {
  const look = useLook();
  const [isCopied, setCopied] = useState(false);
  return (
    <Button className={look.small} size="small" onClick={() => setCopied(copyText(text))}>
      {isCopied ? words.copied : words.copy}
    </Button>
  );
}

/** What is passed on, to be read before it is, or copied by hand. */
export function ReportText({ text }: { text: string }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <Fold text={words.content}>
      <div className={look.block}>
        <Field label={words.private}>
          <Textarea className={styles.report} readOnly rows={10} value={text} />
        </Field>
      </div>
    </Fold>
  );
}
