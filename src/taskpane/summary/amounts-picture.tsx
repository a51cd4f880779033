import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { GAP, plainAmount, WAN } from "../words/shared";
import { facts, result } from "../words/summary";
import { barsOf } from "./amounts";

const useStyles = makeStyles({
  bars: {
    display: "grid",
    gridRowGap: "5px",
    padding: "10px 12px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gridColumnGap: "8px" },
  name: { color: tokens.colorNeutralForeground1 },
  track: {
    height: "6px",
    borderRadius: "3px",
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: "hidden",
  },
  bar: { height: "6px", borderRadius: "3px", backgroundColor: tokens.colorBrandBackground },
});

/** One bar for each row, and the same numbers as a table for those who hear the page. */
export function AmountsPicture(props: {
  rows: readonly { readonly names: readonly string[]; readonly amount: string }[];
  total: string;
}) {
  const { rows, total } = props;
  const styles = useStyles();
  const look = useLook();
  const bars = barsOf(rows, result.others);
  return (
    <section aria-labelledby="picture">
      <GroupHeader id="picture" title={result.picture} right={WAN} />
      <div role="img" aria-label={result.pictureName(plainAmount(total))} className={styles.bars}>
        {bars.map(({ name, detail, amount, width }, i) => (
          <div key={i}>
            <div className={styles.label}>
              <span className={mergeClasses(look.meta, look.cut)} title={facts(name, detail)}>
                <span className={styles.name}>{name}</span>
                {detail && `${GAP}${detail}`}
              </span>
              <span className={mergeClasses(look.meta, styles.name)}>{amount}</span>
            </div>
            <div className={styles.track}>
              <div className={styles.bar} style={{ width: `${width}%` }} />
            </div>
          </div>
        ))}
      </div>
      <table className={look.hidden}>
        <thead>
          <tr>
            <th>{result.name}</th>
            <th>{result.amount}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, detail, amount }, i) => (
            <tr key={i}>
              <td>{facts(name, detail)}</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
