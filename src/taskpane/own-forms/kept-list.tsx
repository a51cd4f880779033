import { useState } from "react";
import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { saveText } from "../print-and-save";
import { ownForms as words } from "../words/own-forms";
import type { KeptForms, OwnForms } from "./kept-forms";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridRowGap: "4px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  button: { minWidth: 0 },
});

/** The forms that are kept on this machine, to be taken along or taken out. */
export function KeptList(props: {
  store: OwnForms;
  /** Those that could be loaded. */
  sets: readonly Pick<KeptForms, "set" | "since">[];
  keepsNoPages: boolean;
  onSaid: (said: string) => void;
}) {
  const { store, sets, keepsNoPages, onSaid } = props;
  const styles = useStyles();
  const look = useLook();
  const [copied, setCopied] = useState<string>();
  const kept = store.all();
  const hand = (name: string, text: string, type: string) => {
    if (keepsNoPages) setCopied(text);
    else saveText(name, text, type);
  };
  return (
    <section aria-labelledby="kept">
      <GroupHeader id="kept" title={words.kept} about={kept.length ? words.count(kept.length) : ""} />
      <p className={mergeClasses(look.meta, look.block)}>{kept.length ? words.here : words.none}</p>
      {kept.map((one) => (
        <div key={`${one.set} ${one.since}`} className={styles.row} role="group" aria-label={one.set}>
          <span className={look.text}>
            {one.set} <span className={look.meta}>{words.since(one.since)}</span>
          </span>
          {!sets.some(({ set, since }) => set === one.set && since === one.since) && (
            <span className={look.meta}>{words.unusable}</span>
          )}
          <div className={styles.buttons}>
            <Button
              className={styles.button}
              size="small"
              onClick={() => hand(`${one.set}-${one.since}.json`, one.text, "application/json")}
            >
              {words.exportJson}
            </Button>
            <Button
              className={styles.button}
              size="small"
              onClick={() => hand(`${one.set}-${one.since}.js`, asScript(one), "text/javascript")}
            >
              {words.exportScript}
            </Button>
            <Button
              className={styles.button}
              size="small"
              onClick={() => {
                store.takeOut(one);
                onSaid(words.takenOut(one.set));
              }}
            >
              {words.takeOut}
            </Button>
          </div>
        </div>
      ))}
      {kept.length > 0 && <p className={mergeClasses(look.meta, look.block)}>{words.exportHint}</p>}
      {copied !== undefined && (
        <div className={look.block}>
          <p className={look.meta}>{words.copyHint}</p>
          <Textarea readOnly value={copied} rows={6} aria-label={words.copyHint} />
        </div>
      )}
    </section>
  );
}

/** As a page loads it from its folder templates/. */
export function asScript({ set, since, text }: KeptForms): string {
  return `jibiaoTemplates.push({ file: ${JSON.stringify(`${set}/${since}.json`)}, json: ${text.trim()} });\n`;
}
