import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { Difference, Differences } from "./differences";
import type { DiskAnswer, DiskQuestion as Question } from "./saving";
import { change } from "../values/change";
import * as words from "./words";

const useStyles = makeStyles({
  dialog: {
    width: "min(560px, calc(100vw - 24px))",
    maxHeight: "calc(100vh - 24px)",
    boxSizing: "border-box",
    padding: "16px",
    overflowY: "auto",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
    "& p": { margin: "8px 0 0", overflowWrap: "anywhere" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  answers: {
    display: "flex",
    flexWrap: "wrap",
    margin: "12px -8px 0 0",
    "& > button": { minWidth: 0, margin: "4px 8px 0 0" },
  },
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
const CHOICES: Readonly<Record<Question["kind"], readonly Choice[]>> = {
  changed: [COPY, OVERWRITE, [words.LOOK, "look"], CANCEL],
  broken: [COPY, AGAIN, OVERWRITE, CANCEL],
  gone: [COPY, [words.WRITE_BACK, "overwrite"], CANCEL],
  unreadable: [COPY, AGAIN, CANCEL],
};

/** What is to be done about a file that changed on the disk; nothing else can be reached meanwhile. */
export function DiskQuestion({ question }: { question: Question }) {
  const { kind, name, differences, answer } = question;
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser's own dialog keeps the focus inside, and gives it back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="on-disk-title"
      aria-describedby="on-disk-text"
      onCancel={() => answer("cancel")}
      // The grid listens to the whole page.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="on-disk-title" className={styles.title}>
        {words.onDisk[kind].title}
      </h2>
      <p id="on-disk-text">
        {words.onDisk[kind].text(name)}
        {words.NOTHING_LOST}
      </p>
      <div role="status">{differences !== undefined && <Shown differences={differences} />}</div>
      <div className={styles.answers}>
        {CHOICES[kind].map(([label, given], i) => (
          <Button key={label} appearance={i === 0 ? "primary" : "secondary"} onClick={() => answer(given)}>
            {label}
          </Button>
        ))}
      </div>
    </dialog>
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
