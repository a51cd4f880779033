import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { Inspected } from "../actions/pane-actions";
import type { Inspection } from "../../submission/inspect";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { submit } from "../words/submit";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    margin: 0,
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  figure: {
    display: "grid",
    padding: "8px 0",
    textAlign: "center",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: "-1px",
  },
  count: { margin: 0, order: 0, fontSize: "20px", lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  label: { order: 1 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "5px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { height: "16px" },
  restyle: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gridGap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** 必改 · 待核实 · 已核实 · 通过. */
export function Figures({ inspection: { counts, passed } }: { inspection: Inspection }) {
  const styles = useStyles();
  const look = useLook();
  const numbers = [counts.error, counts.warning, counts.verified, passed];
  return (
    <dl className={styles.figures}>
      {submit.figures.map((label, i) => (
        <div key={label} className={styles.figure}>
          <dt className={mergeClasses(look.meta, styles.label)}>{label}</dt>
          <dd className={mergeClasses(styles.count, i === 0 && counts.error > 0 && look.danger)}>
            {numbers[i]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How each form prints. What is not as it should be stands among the issues, with what to do. */
export function PrintList(props: { inspection: Inspected; onRestyle: (sheets: readonly string[]) => void }) {
  const { print: lines, isUnmarked, leftAlone, lostLooks } = props.inspection;
  const sure = lostLooks.filter(({ isSure }) => isSure);
  const styles = useStyles();
  const look = useLook();
  const shown = [
    ...lines.map(({ sheet, text, isGood }) => ({ text: `${sheet} ${text}`, isGood })),
    ...sure.map(({ sheet }) => ({ text: submit.lostLooks(sheet), isGood: false })),
    ...(isUnmarked ? [{ text: submit.unmarked, isGood: true }] : []),
    ...leftAlone.map((text) => ({ text, isGood: false })),
  ];
  return (
    <section aria-labelledby="submit-print">
      <GroupHeader id="submit-print" title={submit.print} about={submit.paper} />
      <ul className={styles.list}>
        {shown.map(({ text, isGood }) => (
          <li key={text} className={styles.row}>
            <span className={mergeClasses(styles.icon, isGood ? look.goodIcon : look.warningIcon)}>
              {isGood ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
            </span>
            <span className={look.text}>{text}</span>
          </li>
        ))}
      </ul>
      {lostLooks.length > 0 && (
        <div className={styles.restyle}>
          {!sure.length && <span className={look.meta}>{submit.mayRestyle}</span>}
          <Button size="small" onClick={() => props.onRestyle(lostLooks.map(({ sheet }) => sheet))}>
            {submit.restyle}
          </Button>
        </div>
      )}
    </section>
  );
}
