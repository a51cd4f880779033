import { makeStyles, mergeClasses, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import type { Carried } from "../../carry/carry";
import type { Answer, Decision } from "../../carry/decision";
import type { CellRef } from "../../workbook/cell";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { bringIn, carry as words } from "../words/import";

const useStyles = makeStyles({
  row: {
    padding: "6px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  now: { width: "100%" },
});

interface Props {
  readonly id: string;
  readonly carried: Carried;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Absent once it stands in the workbook. */
  readonly onAnswer?: (id: string, answer: Answer) => void;
  readonly onPoint?: (cell: CellRef) => void;
}

/** One form: each decision with what stood there last year, what simply stays, and what has no place. */
export function CarriedSheet({ id, carried, answers, onAnswer, onPoint }: Props) {
  const { from, sheet, definition, kept, decisions, homeless, isRolledUp } = carried;
  const styles = useStyles();
  const look = useLook();
  const about = isRolledUp ? words.rolledUp : (definition?.name ?? words.noForm);
  return (
    <section aria-labelledby={id}>
      <GroupHeader
        id={id}
        title={sheet ?? from}
        about={about}
        right={onAnswer && decisions.length > 0 && words.asked(decisions.length)}
      />
      {decisions.map((one) => (
        <Decided
          key={one.id}
          decision={one}
          answer={answers[one.id] ?? one.proposed}
          {...(onAnswer && { onAnswer: (answer: Answer) => onAnswer(one.id, answer) })}
          {...(onPoint && { onPoint: () => onPoint({ sheet: one.sheet, address: one.address }) })}
        />
      ))}
      {homeless.length > 0 && (
        <Fold text={bringIn.homeless(homeless.length)}>
          {homeless.map(({ text, why }, i) => (
            <div key={i} className={styles.row}>
              <span className={mergeClasses(look.text, styles.text)}>{text}</span>
              <br />
              <span className={look.meta}>{why}</span>
            </div>
          ))}
        </Fold>
      )}
      {kept.length > 0 && (
        <Fold text={words.kept(kept.length)}>
          {kept.map(({ label, text, address }, i) => (
            <div key={i} className={styles.row}>
              <span className={look.meta}>{bringIn.label(label, address)}</span>
              <br />
              <span className={mergeClasses(look.text, styles.text)}>{text}</span>
            </div>
          ))}
        </Fold>
      )}
    </section>
  );
}

function Decided(props: {
  decision: Decision;
  answer: Answer;
  onAnswer?: (answer: Answer) => void;
  onPoint?: () => void;
}) {
  const { decision, answer, onAnswer, onPoint } = props;
  const { label, address, last, proposed, why } = decision;
  const styles = useStyles();
  const look = useLook();
  const title = bringIn.label(label, address);
  const text = answer === "keep" ? last : answer.text;
  if (!onAnswer) {
    return (
      <button
        type="button"
        className={mergeClasses(look.plainButton, look.ring, styles.row)}
        disabled={!onPoint}
        onClick={onPoint}
      >
        <span className={look.meta}>{title}</span>
        <br />
        <span className={mergeClasses(look.text, styles.text)}>{text === "" ? words.blank : text}</span>
      </button>
    );
  }
  return (
    <div className={styles.row}>
      <p className={look.meta}>{why ? `${title}（${words.why[why]}）` : title}</p>
      <p className={mergeClasses(look.text, styles.text)}>{words.last(last)}</p>
      <RadioGroup
        layout="horizontal"
        aria-label={title}
        value={answer === "keep" ? "keep" : "change"}
        onChange={(_, { value }) =>
          onAnswer(value === "keep" ? "keep" : { text: proposed === "keep" ? last : proposed.text })
        }
      >
        <Radio value="keep" label={words.keep} />
        <Radio value="change" label={words.change} />
      </RadioGroup>
      {answer !== "keep" && (
        <Textarea
          className={styles.now}
          aria-label={words.now(label, address)}
          placeholder={words.blank}
          value={answer.text}
          onChange={(_, { value }) => onAnswer({ text: value })}
        />
      )}
    </div>
  );
}
