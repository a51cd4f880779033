import { useState } from "react";
import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Choice } from "../../summary/three-way";
import type { AskedConflict } from "../actions/pane-actions";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { choose as words, facts } from "../words/summary";
import { differing } from "./amounts";

const useStyles = makeStyles({
  options: { display: "grid", gridRowGap: "8px", marginTop: "8px" },
  option: {
    width: "100%",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    alignItems: "flex-start",
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  text: {
    overflowWrap: "break-word",
    whiteSpace: "pre-wrap",
    display: "block",
    // Not the paler one of a choice that is not taken: all three are to be read.
    color: tokens.colorNeutralForeground1,
  },
  at: { marginLeft: "12px" },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: "inherit",
    textDecorationLine: "underline",
  },
  hint: { padding: "8px 12px" },
});

/** 选用哪一份文字: the conflicts of a roll-up, one after the other. */
export function ChoosePage({ session }: { session: Session }) {
  const { asked, phase } = session.rollUp;
  if (!asked || phase.kind !== "done") return null;
  const { conflict } = asked;
  return (
    <OneConflict
      key={conflict.cell}
      conflict={conflict}
      sheet={phase.report.sheet}
      onChoose={session.choose}
    />
  );
}

/** Its three versions. */
function OneConflict(props: { conflict: AskedConflict; sheet: string; onChoose: (choice: Choice) => void }) {
  const { conflict, sheet, onChoose } = props;
  const { cell, before, source, edited, from, name, field } = conflict;
  const styles = useStyles();
  const look = useLook();
  const [choice, setChoice] = useState<Choice>("edited");
  const place = from && `${from.sheet} ${from.address}`;
  const options = [
    { value: "edited", label: words.edited, at: words.editedAt, text: edited },
    { value: "source", label: words.source, at: place, text: source },
    // Where no roll-up is remembered there is no third text.
    ...(before === "" ? [] : [{ value: "before", label: words.before, at: words.beforeAt, text: before }]),
  ];
  return (
    <>
      <Content name={`choose ${cell}`}>
        <div className={look.block}>
          <h3 className={look.strong}>{facts(name, field)}</h3>
          <p className={look.meta}>{words.why(`${sheet} ${cell}`, place)}</p>
          <RadioGroup
            className={styles.options}
            aria-label={words.title}
            value={choice}
            onChange={(_, { value }) => setChoice(value as Choice)}
          >
            {options.map(({ value, label, at, text }) => (
              <Radio
                key={value}
                value={value}
                className={mergeClasses(styles.option, choice === value && styles.chosen)}
                label={
                  <>
                    <b>{label}</b>
                    <span className={mergeClasses(look.meta, styles.at)}>{at}</span>
                    <span className={mergeClasses(look.text, styles.text)}>
                      {differing(before, text).map((part, i) =>
                        part.isNew ? (
                          <mark key={i} className={styles.mark}>
                            {part.text}
                          </mark>
                        ) : (
                          part.text
                        ),
                      )}
                    </span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </div>
        <p className={mergeClasses(look.meta, styles.hint)}>{words.hint}</p>
      </Content>
      <Footer>
        <Button appearance="primary" onClick={() => onChoose(choice)}>
          {words.use}
        </Button>
        <Button onClick={() => onChoose("edited")}>{words.keep}</Button>
      </Footer>
    </>
  );
}
