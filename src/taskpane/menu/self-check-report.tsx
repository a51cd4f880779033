import { useState } from "react";
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { Fold } from "../parts/fold";
import { useLook } from "../parts/look";
import { selfCheck as words } from "../words/self-check";

const useStyles = makeStyles({ text: { fontFamily: "monospace" } });

/** For pages that can save nothing, and that are not let near the clipboard but by an old command. */
export function CopyButton({ text }: { text: string }) {
  const look = useLook();
  const [isCopied, setCopied] = useState(false);
  return (
    <Button className={look.small} size="small" onClick={() => setCopied(copy(text))}>
      {isCopied ? words.copied : words.copy}
    </Button>
  );
}

/** What is passed on, to be read before it is, or copied by hand. */
export function ReportText({ text }: { text: string }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <Fold text={words.content}>
      <div className={look.block}>
        <Field label={words.private}>
          <Textarea className={styles.text} readOnly rows={10} value={text} />
        </Field>
      </div>
    </Fold>
  );
}

function copy(text: string): boolean {
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.append(box);
  box.focus();
  box.select();
  const isCopied = document.execCommand("copy");
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
