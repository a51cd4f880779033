import { useState } from "react";
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import type { Learned } from "../../forms/learn/learn";
import type { Answers } from "../../forms/learn/questions";
import { setText } from "../../forms/learn/set-text";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { ownForms as words } from "../words/own-forms";
import { KeptList } from "./kept-list";
import { NotKept } from "./kept-forms";

const useStyles = makeStyles({
  fields: { display: "grid", gridRowGap: "8px" },
  narrow: { minWidth: 0 },
  list: { margin: 0, paddingLeft: "18px" },
});

const NAME = /^[^\s/\\.|](?:[^/\\.|]{0,28}[^\s/\\.|])?$/u;

/** 本单位的表样: those that are kept, and what can be learned from this workbook. */
export default function OwnFormsPage({ session }: { session: Session }) {
  const { state, environment, writes, unit, remember, remembered } = session;
  const store = environment.ownForms;
  const styles = useStyles();
  const look = useLook();
  const [name, setName] = useState(unit.unit || "");
  const foreign = state.forms.filter(({ definition }) => definition.inferred);
  const years = foreign.flatMap(({ year }) => year ?? []);
  const [since, setSince] = useState(
    String(years.length ? Math.min(...years) : (unit.year ?? environment.today.getFullYear() + 1)),
  );
  const [learned, setLearned] = useState<Learned>();
  const [answers, setAnswers] = useState<Answers>({});
  const [said, setSaid] = useState("");
  if (!store) return null;
  const sheets = [...new Set(foreign.map(({ sheet }) => sheet.name))];
  const isNamed = NAME.test(name) && /^20\d\d$/.test(since);
  const known = { set: name, since: Number(since) };
  const isKept = store.all().some((one) => one.set === known.set && one.since === known.since);

  function take(next: Answers) {
    setAnswers(next);
    setSaid("");
    void writes.run(async (on) => setLearned(await on.learn(sheets, known, next)));
  }

  function keep() {
    if (!learned) return;
    try {
      store!.keep({ ...known, text: setText({ ...learned.json, ...known, name }) });
      // What was just learned is what is filled in next.
      remember({ chosen: { ...remembered.chosen, set: known.set, year: known.since } });
      setSaid(words.done(name));
      setLearned(undefined);
    } catch (problem) {
      if (!(problem instanceof NotKept)) throw problem;
      setSaid(problem.message);
    }
  }

  return (
    <>
      <Content name="own-forms">
        <FailureBox writes={writes} />
        {said !== "" && (
          <p role="status" className={look.block}>
            {said}
          </p>
        )}
        <KeptList
          store={store}
          sets={session.sets}
          keepsNoPages={environment.keepsNoPages === true}
          onSaid={setSaid}
        />
        <section aria-labelledby="learn">
          <GroupHeader id="learn" title={words.from} about={sheets.join("、")} />
          {sheets.length === 0 ? (
            <p className={mergeClasses(look.text, look.block)}>{words.nothing}</p>
          ) : (
            <div className={look.block}>
              <div className={styles.fields}>
                <Field
                  label={words.name}
                  hint={words.nameHint}
                  {...(name && !NAME.test(name) && { validationMessage: words.badName })}
                >
                  <Input className={styles.narrow} value={name} onChange={(_, { value }) => setName(value)} />
                </Field>
                <Field label={words.year}>
                  <Input
                    className={styles.narrow}
                    value={since}
                    onChange={(_, { value }) => setSince(value)}
                  />
                </Field>
                {isKept && <p className={look.meta}>{words.replaces(known.set, known.since)}</p>}
              </div>
            </div>
          )}
          {learned && <WhatWasLearned {...{ learned, answers }} onAnswer={take} />}
        </section>
      </Content>
      {sheets.length > 0 && (
        <Footer>
          {learned ? (
            <Button appearance="primary" disabled={!isNamed || !learned.forms.length} onClick={keep}>
              {words.keep}
            </Button>
          ) : (
            <Button appearance="primary" disabled={!isNamed} onClick={() => take(answers)}>
              {words.look}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

/** Each form as it compares with its sheet, and the questions with the answers that were assumed. */
function WhatWasLearned(props: { learned: Learned; answers: Answers; onAnswer: (answers: Answers) => void }) {
  const { learned, answers, onAnswer } = props;
  const styles = useStyles();
  const look = useLook();
  return (
    <>
      {learned.forms.map(({ id, sheet, title, differences, leftOut, isFilled }) => (
        <div key={id} className={look.block}>
          <h3 className={look.strong}>{title.replace("{year}年", "").replace(/^度/, "")}</h3>
          <p className={look.meta}>{sheet}</p>
          <p className={look.text}>{differences.length ? words.different(differences.length) : words.same}</p>
          {differences.length > 0 && (
            <ul className={mergeClasses(look.text, styles.list)}>
              {differences.slice(0, 8).map(({ at, what }) => (
                <li key={at + what}>{`${at} ${what}`}</li>
              ))}
            </ul>
          )}
          {isFilled && leftOut.length > 0 && <p className={look.text}>{words.left(leftOut.length)}</p>}
        </div>
      ))}
      {learned.leftOut.map(({ sheet, why }) => (
        <p key={sheet + why} className={mergeClasses(look.meta, look.block)}>{`${sheet}：${why}`}</p>
      ))}
      {learned.questions.length > 0 && (
        <div className={look.block}>
          <p className={look.meta}>{words.questions}</p>
          <div className={styles.fields}>
            {learned.questions.map(({ about, text, assumed }) => (
              <Field key={about} label={text}>
                <RadioGroup
                  layout="horizontal"
                  value={assumed ? "yes" : "no"}
                  onChange={(_, { value }) => onAnswer({ ...answers, [about]: value === "yes" })}
                >
                  <Radio value="yes" label={words.yes} />
                  <Radio value="no" label={words.no} />
                </RadioGroup>
              </Field>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
