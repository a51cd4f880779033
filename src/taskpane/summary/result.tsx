import type { ReactNode } from "react";
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowRight16Regular,
  CheckmarkCircle20Filled,
  Edit16Regular,
  Table16Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { CellRef } from "../../workbook/cell";
import type { DoneRollUp } from "../actions/pane-actions";
import { opener } from "../focus";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { plainAmount } from "../words/shared";
import { facts, result as words } from "../words/summary";
import { AmountsPicture } from "./amounts-picture";
import { TieOutSlip } from "./tie-out-slip";
import type { AuditedIssue } from "../../audit/issue";
import { cellRef } from "../cell-refs";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gridColumnGap: "8px",
  },
  icon: { paddingTop: "2px" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "5px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  converted: {
    display: "grid",
    gridTemplateColumns: "minmax(48px, auto) minmax(0, auto) 16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    gridRowGap: "4px",
    alignItems: "center",
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  from: { textAlign: "right", overflowWrap: "break-word" },
  small: { height: "16px" },
});

/** What the roll-up did; only what there is to tell. */
export function Result(props: {
  done: DoneRollUp;
  /** Number of the form that says the project expenditure. */
  number: string;
  isError: boolean;
  canReveal: boolean;
  openPage: (page: "choose") => void;
  onReveal: (cell: CellRef) => void;
}) {
  const { done, number, isError, canReveal, openPage, onReveal } = props;
  const { report, rows, conflicts, kept } = done;
  const styles = useStyles();
  const look = useLook();
  const amount = plainAmount(report.tieOut.directions);
  const lines = rows.map(({ row }) => row + 1);
  const link = (sheet: string, cell: string, text = cell) =>
    canReveal ? (
      <Link as="button" onClick={() => onReveal({ sheet, address: cell })}>
        {text}
      </Link>
    ) : (
      <span className={look.link}>{text}</span>
    );
  const sheets = new Set(report.converted.map(({ sheet }) => sheet));
  return (
    <>
      <div className={look.block}>
        <div className={styles.head}>
          <span className={mergeClasses(styles.icon, look.goodIcon)}>
            <CheckmarkCircle20Filled />
          </span>
          <div>
            <h2 className={look.sentence}>
              {done.written ? words.title(rows.length, amount) : words.current}
            </h2>
            <p className={look.meta}>{words.where(report.sheet, Math.min(...lines), Math.max(...lines))}</p>
          </div>
        </div>
      </div>
      {conflicts.length > 0 && (
        <div className={styles.row}>
          <Warning16Filled className={look.warningIcon} />
          <span className={look.text}>{words.conflicts(conflicts.length)}</span>
          <Button size="small" appearance="primary" {...opener(openPage, "choose")}>
            {words.choose}
          </Button>
        </div>
      )}
      <TieOutSlip {...{ done, number, isError, onReveal }} />
      <GroupOf
        id="converted"
        title={words.converted(report.converted.length)}
        about={words.untouched}
        of={report.converted}
      >
        <div className={styles.converted}>
          {report.converted.flatMap(({ sheet, cell, from, to }) => [
            <span key={`${sheet}${cell}`} className={look.text} title={sheet}>
              {link(sheet, cell, sheets.size > 1 ? `${sheet} ${cell}` : cell)}
            </span>,
            <span key={`${sheet}${cell} from`} className={mergeClasses(look.text, styles.from)}>
              {from}
            </span>,
            <span key={`${sheet}${cell} arrow`} className={mergeClasses(look.quietIcon, styles.small)}>
              <ArrowRight16Regular />
            </span>,
            <span key={`${sheet}${cell} to`} className={look.strong}>
              {plainAmount(to)}
            </span>,
          ])}
        </div>
      </GroupOf>
      <GroupOf
        id="set-back"
        title={words.setBack(report.setBack.length)}
        about={words.setBackAbout}
        of={report.setBack}
      >
        {report.setBack.map(({ cell, name, from, to }) => (
          <div key={cell} className={styles.row}>
            <Edit16Regular className={look.quietIcon} />
            <span className={look.text}>{facts(name, `${from} → ${to}`)}</span>
            <span className={look.text}>{link(report.sheet, cell)}</span>
          </div>
        ))}
      </GroupOf>
      <AmountsPicture rows={rows} total={report.tieOut.directions} />
      <GroupOf id="kept" title={words.kept(kept.length)} of={kept}>
        {kept.map(({ cell, name, field }) => (
          <div key={cell} className={styles.row}>
            <Edit16Regular className={look.quietIcon} />
            <span className={look.text}>{facts(name, field)}</span>
            <span className={look.text}>{link(report.sheet, cell)}</span>
          </div>
        ))}
      </GroupOf>
      <GroupOf id="leftOut" title={words.leftOut(report.leftOut.length)} of={report.leftOut}>
        {report.leftOut.map(({ sheet, cell, why }) => (
          <div key={`${sheet} ${cell} ${why}`} className={styles.row}>
            <Table16Regular className={look.quietIcon} />
            <div>
              <p className={mergeClasses(look.text, look.cut)} title={sheet}>
                {facts(sheet, cell)}
              </p>
              <p className={look.meta}>{why}</p>
            </div>
          </div>
        ))}
      </GroupOf>
    </>
  );
}

/** A group that is there only when there is something in it. */
function GroupOf(props: {
  id: string;
  title: string;
  about?: string;
  of: readonly unknown[];
  children: ReactNode;
}) {
  const { id, title, about, of, children } = props;
  if (!of.length) return null;
  return (
    <section aria-labelledby={id}>
      <GroupHeader id={id} title={title} about={about} />
      {children}
    </section>
  );
}

/** Sums that differ may well be right; red is only what is an open 必改 of the very cells. */
export function isError({ differences, report }: DoneRollUp, issues: readonly AuditedIssue[]): boolean {
  const { summary, projectExpenditure: project } = differences;
  return issues.some(
    ({ severity, verified, sheet, cells }) =>
      severity === "error" &&
      !verified &&
      cells.some((cell) => {
        const at = cellRef(sheet, cell);
        const isProject = at.sheet === project?.sheet && at.address === project.address;
        return (summary && at.sheet === report.sheet) || (project?.differs && isProject);
      }),
  );
}
