import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Source } from "../../import/read-source";
import { Fold } from "../parts/fold";
import { useLook } from "../parts/look";
import { bringIn as words } from "../words/import";

const useStyles = makeStyles({
  row: {
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** Notes of 已核实 in the file, none of which comes along: what they found true was another text's. */
export function VerifiedThere({ verified }: Pick<Source, "verified">) {
  const styles = useStyles();
  const look = useLook();
  if (!verified.length) return null;
  return (
    <Fold text={words.verified(verified.length)}>
      {verified.map(({ sheet, note }, i) => (
        <div key={i} className={mergeClasses(look.text, styles.row)}>
          {sheet}：{note}
        </div>
      ))}
    </Fold>
  );
}
