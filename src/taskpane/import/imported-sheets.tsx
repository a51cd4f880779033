import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Imported } from "../../import/import";
import type { Source } from "../../import/read-source";
import type { CellRef } from "../../workbook/cell";
import { copyText } from "../copy-text";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { bringIn as words } from "../words/import";
import { VerifiedThere } from "./verified-there";

const useStyles = makeStyles({
  row: {
    minHeight: "36px",
    padding: "4px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  beside: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gridColumnGap: "8px" },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** Of each list so many are shown. */
const SHOWN = 200;

interface Props {
  readonly imported: readonly Imported[];
  readonly source: Source;
  /** What is shown stands in the workbook. */
  readonly isWritten: boolean;
  /** Goes to a cell. */
  readonly onPoint?: (cell: CellRef) => void;
}

/** Sheet by sheet: what has no place, and where all else goes. */
export function ImportedSheets({ imported, source, isWritten, onPoint }: Props) {
  const look = useLook();
  const styles = useStyles();
  const { between, leftOut, unread } = source;
  return (
    <>
      {imported.map((one, i) => (
        <Sheet
          key={i}
          id={`import-${i}`}
          imported={one}
          isWritten={isWritten}
          {...(onPoint && { onPoint })}
        />
      ))}
      {between.length > 0 && (
        <Fold text={words.between(between.length)}>
          {between.slice(0, SHOWN).map((line, i) => (
            <div key={i} className={mergeClasses(styles.row, look.text, styles.text)}>
              {line}
            </div>
          ))}
        </Fold>
      )}
      <VerifiedThere verified={source.verified} />
      {unread && <p className={mergeClasses(look.meta, look.block)}>{unread}</p>}
      {leftOut.length > 0 && <p className={mergeClasses(look.meta, look.block)}>{words.leftOut(leftOut)}</p>}
    </>
  );
}

function Sheet(props: Pick<Props, "isWritten" | "onPoint"> & { id: string; imported: Imported }) {
  const { id, isWritten, onPoint } = props;
  const { sheet, form, placed, homeless } = props.imported;
  const styles = useStyles();
  const look = useLook();
  const isOfficial = form !== null && !form.definition.inferred;
  const about = isOfficial ? words.form(form.set.name, form.definition.name) : words.sameShape;
  return (
    <section aria-labelledby={id}>
      <GroupHeader id={id} title={sheet} about={about} right={words.cells(placed.length)} />
      {homeless.length > 0 && (
        <p className={mergeClasses(look.meta, look.block)}>{words.homeless(homeless.length)}</p>
      )}
      {homeless.slice(0, SHOWN).map(({ text, why, at }, i) => (
        <div key={i} className={mergeClasses(styles.row, styles.beside)}>
          <span>
            <span className={mergeClasses(look.text, styles.text)}>{text}</span>
            <br />
            <span className={look.meta}>{why}</span>
          </span>
          <span>
            {at && onPoint && (
              <Button size="small" title={words.point(at.address)} onClick={() => onPoint(at)}>
                {words.pointAt}
              </Button>
            )}
            <Copy text={text} />
          </span>
        </div>
      ))}
      <Fold text={words.where(sheet, placed.length)}>
        {placed.slice(0, SHOWN).map(({ label, text, address }, i) => {
          const inside = (
            <>
              <span className={look.meta}>{words.label(label, address)}</span>
              <br />
              <span className={mergeClasses(look.text, styles.text)}>{text}</span>
            </>
          );
          return isWritten && onPoint ? (
            <button
              key={i}
              type="button"
              className={mergeClasses(look.plainButton, look.ring, styles.row)}
              title={words.point(address)}
              onClick={() => onPoint({ sheet, address })}
            >
              {inside}
            </button>
          ) : (
            <div key={i} className={styles.row}>
              {inside}
            </div>
          );
        })}
        {placed.length > SHOWN && (
          <p className={mergeClasses(look.meta, look.block)}>{words.more(placed.length - SHOWN)}</p>
        )}
      </Fold>
    </section>
  );
}

function Copy({ text }: { text: string }) {
  const [said, setSaid] = useState<string>(words.copy);
  return (
    <Button size="small" onClick={() => setSaid(copyText(text) ? words.copied : words.notCopied)}>
      {said}
    </Button>
  );
}
