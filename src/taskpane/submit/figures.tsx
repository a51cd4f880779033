import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Inspection } from "../../submission/inspect";
import { useLook } from "../parts/look";
import { submit } from "../words/submit";

const useStyles = makeStyles({
  box: {
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
});

/** 必改 · 待核实 · 已核实 · 通过. */
export function Figures({ inspection: { counts, passed } }: { inspection: Inspection }) {
  const styles = useStyles();
  const look = useLook();
  const numbers = [counts.error, counts.warning, counts.verified, passed];
  return (
    <dl className={styles.box}>
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
