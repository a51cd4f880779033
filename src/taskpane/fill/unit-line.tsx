import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Edit20Regular } from "@fluentui/react-icons";
import type { TemplateSet } from "../../forms/definition";
import { useLook } from "../parts/look";
import { later } from "../words/fill";
import { GAP } from "../words/shared";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    padding: "5px 8px 5px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  edit: { minWidth: 0, width: "32px", height: "32px", padding: 0 },
});

/** Unit, district and year, once they are known. */
export function UnitLine(props: { set: TemplateSet; year: number; unit: string; onChange: () => void }) {
  const { set, year, unit, onChange } = props;
  const styles = useStyles();
  const look = useLook();
  const named = unit || later.noUnit;
  return (
    <div className={styles.line}>
      <div className={look.cut}>
        <p className={mergeClasses(unit ? look.strong : look.text, look.cut)} title={named}>
          {named}
        </p>
        <p className={look.meta}>
          {set.name}
          {GAP}
          {later.year(year)}
        </p>
      </div>
      <Button
        className={styles.edit}
        appearance="subtle"
        icon={<Edit20Regular />}
        aria-label={later.change}
        onClick={onChange}
      />
    </div>
  );
}
