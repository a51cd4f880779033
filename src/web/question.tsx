import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useModal } from "./modal";

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
  answers: {
    display: "flex",
    flexWrap: "wrap",
    margin: "12px -8px 0 0",
    "& > button": { minWidth: 0, margin: "4px 8px 0 0" },
  },
});

interface Props<Answer extends string> {
  title: string;
  text: string;
  /** The first one loses nothing, and has the focus. */
  choices: readonly (readonly [label: string, answer: Answer])[];
  /** Of Esc. */
  cancel: Answer;
  onAnswer: (answer: Answer) => void;
  children?: ReactNode;
}

/** A question that is answered before anything else can be reached. */
export function Question<Answer extends string>(props: Props<Answer>) {
  const { title, text, choices, cancel, onAnswer, children } = props;
  const styles = useStyles();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onCancel={() => onAnswer(cancel)}
      // The grid listens to the whole page.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="question-title" className={styles.title}>
        {title}
      </h2>
      <p id="question-text">{text}</p>
      {children}
      <div className={styles.answers}>
        {choices.map(([label, given], i) => (
          <Button key={label} appearance={i === 0 ? "primary" : "secondary"} onClick={() => onAnswer(given)}>
            {label}
          </Button>
        ))}
      </div>
    </dialog>
  );
}
