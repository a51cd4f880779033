import { useState } from "react";
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import type { FormDefinition, TemplateSet } from "../../forms/definition";
import { address } from "../../workbook/cell";
import type { CellRef } from "../../workbook/cell";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { forms as words } from "../words/fill";
import { GAP } from "../words/shared";
import { content, manner, titleOf } from "./forms-to-fill";
import type { FormToFill } from "./forms-to-fill";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "56px",
    boxSizing: "border-box",
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  filled: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  tick: { verticalAlign: "-3px", marginRight: "2px" },
  insert: { minWidth: "64px" },
});

interface Props {
  readonly set: TemplateSet;
  readonly rows: readonly FormToFill[];
  readonly canReveal: boolean;
  readonly onInsert: (form: FormDefinition) => void;
  readonly onReveal: (cell: CellRef) => void;
}

/** The forms of the district in the order they are filled in. */
export function FormRows(props: Props) {
  const { set, rows } = props;
  const there = rows.reduce((sum, { filled }) => sum + filled.length, 0);
  const about = there ? words.present(there) : `${set.name}${GAP}${words.count(rows.length)}`;
  return (
    <section aria-labelledby="forms">
      <GroupHeader id="forms" title={words.title} about={about} />
      {rows.map((row, i) => (
        <Row key={row.form.id} {...props} row={row} isFirst={i === 0} />
      ))}
    </section>
  );
}

function Row(props: Props & { row: FormToFill; isFirst: boolean }) {
  const { set, row, isFirst, canReveal, onInsert, onReveal } = props;
  const { form, filled } = row;
  const styles = useStyles();
  const look = useLook();
  const [next, setNext] = useState(0);
  const titleId = `form-${form.id}`;
  const there = `${words.present(filled.length)}${content(row)}`;
  const show = () => {
    const one = filled[next % filled.length]!;
    setNext(next + 1);
    onReveal({ sheet: one.sheet.name, address: address(one.area.top, one.area.left) });
  };
  return (
    <div className={styles.row}>
      <div>
        <h3 id={titleId} className={look.text} style={{ fontWeight: "inherit" }}>
          {titleOf(form)}
        </h3>
        <p className={look.meta}>
          {form.number && `${form.number}${GAP}`}
          {filled.length === 0 && manner(set, form)}
          {filled.length > 0 && (
            <>
              <Checkmark16Regular className={mergeClasses(styles.tick, look.goodIcon)} />
              {canReveal ? (
                <Link as="button" className={styles.filled} onClick={show}>
                  {there}
                </Link>
              ) : (
                there
              )}
            </>
          )}
        </p>
      </div>
      <Button
        className={styles.insert}
        size="small"
        appearance={isFirst && filled.length === 0 ? "primary" : "secondary"}
        aria-describedby={titleId}
        onClick={() => onInsert(form)}
      >
        {words.insert}
      </Button>
    </div>
  );
}
