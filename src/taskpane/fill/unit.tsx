import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { Edit20Regular } from "@fluentui/react-icons";
import type { TemplateSet } from "../../forms/definition";
import { districtsOf, yearsOf } from "../reporting-unit";
import type { ReportingUnit } from "../memory";
import { useLook } from "../parts/look";
import { useLostKeys } from "../parts/use-lost-keys";
import { first, later } from "../words/fill";
import { GAP } from "../words/shared";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gridColumnGap: "12px",
    gridRowGap: "8px",
    marginTop: "8px",
  },
  whole: { gridColumnStart: 1, gridColumnEnd: 3 },
  narrow: { minWidth: 0 },
  done: { minWidth: 0, justifySelf: "start" },
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

/** Whose forms these are: asked once, remembered on this machine. */
export function UnitForm(props: {
  sets: readonly TemplateSet[];
  unit: ReportingUnit;
  today: Date;
  /** The keyboard is to come here, if what had it is gone. */
  takesKeys: boolean;
  /** What is chosen lasts beyond this session. */
  isKept: boolean;
  onChange: (unit: ReportingUnit) => void;
  /** Absent the first time, when there is nothing to go back to. */
  onDone?: () => void;
}) {
  const { sets, unit, takesKeys, today, isKept, onChange, onDone } = props;
  const styles = useStyles();
  const look = useLook();
  const district = useLostKeys<HTMLSelectElement>(takesKeys);
  return (
    <div className={look.block}>
      <h2 className={look.strong}>{first.title}</h2>
      <p className={look.meta}>{isKept ? first.hint : first.notKept}</p>
      <div className={styles.fields}>
        <Field label={first.district}>
          <Select
            className={styles.narrow}
            select={{ className: styles.narrow }}
            ref={district}
            value={unit.set ?? ""}
            onChange={(_, { value }) => onChange({ ...unit, set: value })}
          >
            {unit.set === undefined && <option value="">{first.pick}</option>}
            {districtsOf(sets).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={first.year}>
          <Select
            className={styles.narrow}
            select={{ className: styles.narrow }}
            value={String(unit.year ?? "")}
            onChange={(_, { value }) => onChange({ ...unit, year: Number(value) })}
          >
            {unit.year === undefined && <option value="">{first.pick}</option>}
            {yearsOf(sets, today).map((year) => (
              <option key={year} value={String(year)}>
                {first.yearOption(year)}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.whole} label={first.unit} hint={first.unitHint}>
          <Input
            className={styles.narrow}
            input={{ className: styles.narrow }}
            value={unit.unit}
            onChange={(_, { value }) => onChange({ ...unit, unit: value })}
          />
        </Field>
        {onDone && (
          <Button className={styles.done} size="small" onClick={onDone}>
            {first.done}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Unit, district and year, once they are known. */
export function UnitLine(props: {
  set: TemplateSet;
  year: number;
  unit: string;
  takesKeys: boolean;
  onChange: () => void;
}) {
  const { set, year, unit, takesKeys, onChange } = props;
  const styles = useStyles();
  const look = useLook();
  const edit = useLostKeys<HTMLButtonElement>(takesKeys);
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
        ref={edit}
        aria-label={later.change}
        onClick={onChange}
      />
    </div>
  );
}
