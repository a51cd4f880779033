import { useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useLook } from "../parts/look";
import { verifyBox } from "../words/audit";
import { CANCEL } from "../words/shared";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridRowGap: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    marginTop: "8px",
    padding: "10px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: {
    display: "grid",
    gridTemplateColumns: "auto auto",
    gridColumnGap: "8px",
    justifyContent: "start",
  },
});

/** Rows of the note's box: it grows with what is written, up to five. */
const rowsFor = (note: string) =>
  Math.min(5, Math.max(2, Math.ceil(note.length / 16), note.split("\n").length));

/** Why it is right as it stands. What must be verified must be explained; a hint may go without. */
export function VerifyBox(props: {
  isNeeded: boolean;
  onVerify: (note: string) => void;
  onCancel: () => void;
}) {
  const { isNeeded, onVerify, onCancel } = props;
  const styles = useStyles();
  const look = useLook();
  const [note, setNote] = useState("");
  const [isRefused, setRefused] = useState(false);
  const verify = () => {
    const isEmpty = note.trim() === "";
    if (isNeeded && isEmpty) setRefused(true);
    else onVerify(note.trim());
  };
  return (
    <div className={styles.box}>
      <Field
        label={verifyBox.label}
        hint={verifyBox.hint}
        {...(isRefused && { validationMessage: verifyBox.needed, validationState: "error" as const })}
      >
        <Textarea
          autoFocus
          value={note}
          textarea={{ rows: rowsFor(note) }}
          onChange={(_, data) => {
            setNote(data.value);
            setRefused(false);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button className={look.small} size="small" appearance="primary" onClick={verify}>
          {verifyBox.go}
        </Button>
        <Button className={look.small} size="small" onClick={onCancel}>
          {CANCEL}
        </Button>
      </div>
    </div>
  );
}
