import { makeStyles, tokens } from "@fluentui/react-components";
import type { Difference, Differences } from "./differences";
import { Question } from "./question";
import type { DiskAnswer, DiskQuestion as Asked } from "./saving";
import { change } from "../values/change";
import * as words from "./words";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    maxHeight: "min(220px, 22vh)",
    overflowY: "auto",
    margin: "8px 0 0",
    padding: "8px 12px",
    listStyleType: "none",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  place: { marginRight: "12px", color: tokens.colorBrandForegroundLink },
  now: { fontWeight: tokens.fontWeightSemibold },
});

type Choice = readonly [label: string, answer: DiskAnswer];
const COPY: Choice = [words.SAVE_COPY, "copy"];
const OVERWRITE: Choice = [words.OVERWRITE, "overwrite"];
const AGAIN: Choice = [words.TRY_AGAIN, "again"];
const CANCEL: Choice = [words.CANCEL, "cancel"];

/** The first one loses nothing, and has the focus. */
const CHOICES: Readonly<Record<Asked["kind"], readonly Choice[]>> = {
  changed: [COPY, OVERWRITE, [words.LOOK, "look"], CANCEL],
  broken: [COPY, AGAIN, OVERWRITE, CANCEL],
  gone: [COPY, [words.WRITE_BACK, "overwrite"], CANCEL],
  unreadable: [COPY, AGAIN, CANCEL],
};

/** What is to be done about a file that changed on the disk; nothing else can be reached meanwhile. */
export function DiskQuestion({ question }: { question: Asked }) {
  const { kind, name, differences, answer } = question;
  return (
    <Question
      title={words.onDisk[kind].title}
      text={words.onDisk[kind].text(name) + words.NOTHING_LOST}
      choices={CHOICES[kind]}
      cancel="cancel"
      onAnswer={answer}
    >
      <div role="status">{differences !== undefined && <Shown differences={differences} />}</div>
    </Question>
  );
}

function Shown({ differences }: { differences: Differences | "looking" | "unknown" }) {
  const styles = useStyles();
  if (differences === "looking") return <p className={styles.quiet}>{words.LOOKING}</p>;
  if (differences === "unknown") return <p>{words.CANNOT_COMPARE}</p>;
  const { added, removed, cells, more, ownNotes } = differences;
  const isNothing = !added.length && !removed.length && !cells.length && !ownNotes;
  return (
    <>
      {added.length > 0 && <p>{words.addedSheets(added)}</p>}
      {removed.length > 0 && <p>{words.removedSheets(removed)}</p>}
      {ownNotes && <p>{words.OWN_NOTES}</p>}
      {cells.length > 0 && (
        <>
          <p>{words.CHANGED_CELLS}</p>
          <ul className={styles.list} tabIndex={0} aria-label={words.CHANGED_CELLS}>
            {cells.map((one) => (
              <Changed key={`${one.sheet} ${one.cell}`} one={one} />
            ))}
            {more > 0 && <li>{words.moreCells(more)}</li>}
          </ul>
        </>
      )}
      <p className={styles.quiet}>{isNothing ? words.NO_CELL_DIFFERS : words.ONLY_CELLS}</p>
    </>
  );
}

function Changed({ one }: { one: Difference }) {
  const styles = useStyles();
  const { from, to } = change(one.from, one.to);
  return (
    <li>
      <span className={styles.place}>
        {one.sheet} {one.cell}
      </span>
      {from ? <s>{from}</s> : words.EMPTY_CELL}
      {" → "}
      <span className={styles.now}>{to || words.EMPTY_CELL}</span>
    </li>
  );
}
