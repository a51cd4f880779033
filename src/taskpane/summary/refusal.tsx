import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Target16Regular } from "@fluentui/react-icons";
import type { CellRef } from "../../workbook/cell";
import type { RefusedRollUp } from "../actions/pane-actions";
import { AlertBox } from "../parts/failure-box";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { GAP } from "../words/shared";
import { refusal as words } from "../words/summary";

const useStyles = makeStyles({
  written: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gridColumnGap: "12px",
    alignItems: "baseline",
    width: "100%",
    boxSizing: "border-box",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: "100%", borderCollapse: "collapse", backgroundColor: tokens.colorNeutralBackground1 },
  cell: {
    padding: "3px 0 3px 12px",
    verticalAlign: "baseline",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  amount: { textAlign: "right", paddingRight: "12px" },
  bad: { fontWeight: tokens.fontWeightSemibold },
});

/** The refusal's own sentences: the first is the title. */
function split(sentence: string): [string, string] {
  const end = sentence.indexOf("。");
  return end < 0 ? [sentence, ""] : [sentence.slice(0, end), sentence.slice(end + 1)];
}

/** Of a text that begins with the one cell shown above it, what remains to be said: what to do. */
function advice(text: string, { sheet, cell }: RefusedRollUp["cells"][number]): string {
  const end = text.indexOf("，请");
  return text.startsWith(`${sheet} ${cell}`) && end > 0 ? text.slice(end + 1) : text;
}

/** Why nothing was rolled up, and where. */
export function Refusal(props: {
  refused: RefusedRollUp;
  canReveal: boolean;
  onReveal: (cell: CellRef) => void;
}) {
  const { refused, canReveal, onReveal } = props;
  const { cells, amounts } = refused;
  const [first] = cells;
  const only = cells.length === 1 ? first : undefined;
  const [title, text] = split(refused.sentence);
  const styles = useStyles();
  const look = useLook();
  return (
    <>
      <AlertBox icon="wrong" title={title}>
        {only?.field && (
          <>
            <p className={look.text}>
              {only.sheet}
              {GAP}
              <span className={look.strong}>{only.cell}</span>
              {GAP}
              {only.field}
            </p>
            <div className={styles.written}>
              <span className={look.meta}>{words.written}</span>
              <span className={look.text}>{only.text || words.blank}</span>
            </div>
          </>
        )}
        <p className={look.text}>{only?.field ? advice(text, only) : text}</p>
        {first && canReveal && (
          <Button
            className={look.small}
            size="small"
            appearance="primary"
            icon={<Target16Regular />}
            onClick={() => onReveal({ sheet: first.sheet, address: first.cell })}
          >
            {words.go}
          </Button>
        )}
      </AlertBox>
      {amounts.length > 0 && (
        <section aria-labelledby="amounts">
          <GroupHeader
            id="amounts"
            title={words.amounts(amounts.length)}
            about={words.readable(amounts.filter(({ isBad }) => !isBad).length)}
          />
          <table className={styles.table}>
            <tbody>
              {amounts.map(({ cell, name, text: written, isBad }) => (
                <tr key={cell}>
                  <td className={mergeClasses(look.meta, styles.cell)}>{cell}</td>
                  <td className={mergeClasses(look.text, styles.cell)}>{name}</td>
                  <td
                    className={mergeClasses(
                      look.text,
                      styles.cell,
                      styles.amount,
                      isBad && styles.bad,
                      isBad && look.danger,
                    )}
                  >
                    {written || words.blank}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
