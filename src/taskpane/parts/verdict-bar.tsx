import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  CheckmarkCircle20Filled,
  ChevronRight16Regular,
  CircleHint16Regular,
  CircleHint20Regular,
  ErrorCircle16Filled,
  ErrorCircle20Filled,
  PlugDisconnected16Filled,
  PlugDisconnected20Filled,
} from "@fluentui/react-icons";
import type { Sentence } from "../verdict-look";
import { RECONNECT } from "../words/audit";
import { useLook } from "./look";

const ICONS = {
  error: [ErrorCircle20Filled, ErrorCircle16Filled],
  good: [CheckmarkCircle20Filled, CheckmarkCircle16Filled],
  none: [CircleHint20Regular, CircleHint16Regular],
  cutOff: [PlugDisconnected20Filled, PlugDisconnected16Filled],
} as const;

const useStyles = makeStyles({
  large: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gridColumnGap: "8px",
    flexShrink: 0,
    padding: "8px 12px 7px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  clear: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  icon: { height: "20px", paddingTop: "2px" },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) 16px",
    gridColumnGap: "8px",
    alignItems: "center",
    flexShrink: 0,
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "5px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  small: { height: "16px" },
  again: { minWidth: 0, marginTop: "6px" },
});

function Words({ text }: Pick<Sentence, "text">) {
  const look = useLook();
  if (typeof text === "string") return text;
  return (
    <>
      {text[0]}
      <span className={look.danger}>{text[1]}</span>
      {text[2]}
    </>
  );
}

function useColour(icon: Sentence["icon"]): string {
  const look = useLook();
  if (icon === "error") return look.dangerIcon;
  return icon === "good" ? look.goodIcon : look.quietIcon;
}

/** The sentence, large: on 审核. */
export function Verdict(props: { sentence: Sentence; onReconnect: () => void }) {
  const { sentence, onReconnect } = props;
  const styles = useStyles();
  const look = useLook();
  const [Icon] = ICONS[sentence.icon];
  return (
    <div className={mergeClasses(styles.large, sentence.isClear && styles.clear)}>
      <span className={mergeClasses(styles.icon, useColour(sentence.icon))}>
        <Icon />
      </span>
      <div>
        <h1 className={look.sentence}>
          <Words text={sentence.text} />
        </h1>
        {sentence.sub !== undefined && <p className={look.meta}>{sentence.sub}</p>}
        {sentence.icon === "cutOff" && (
          <Button className={styles.again} size="small" appearance="primary" onClick={onReconnect}>
            {RECONNECT}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The same sentence in one line that leads to 审核. */
export function VerdictLine(props: { sentence: Sentence; onOpen: () => void }) {
  const { sentence, onOpen } = props;
  const styles = useStyles();
  const look = useLook();
  const [, Icon] = ICONS[sentence.icon];
  return (
    <button type="button" className={mergeClasses(look.plainButton, styles.line)} onClick={onOpen}>
      <span className={mergeClasses(styles.small, useColour(sentence.icon))}>
        <Icon />
      </span>
      <span className={look.text}>
        <Words text={sentence.text} />
      </span>
      <span className={mergeClasses(styles.small, look.quietIcon)}>
        <ChevronRight16Regular />
      </span>
    </button>
  );
}
