import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PageState } from "./page-state";
import type { Session } from "./session";
import * as words from "./words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    padding: "4px 12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
    "& > button": { minWidth: 0, flexShrink: 0, marginLeft: "8px" },
  },
  trouble: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  quiet: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  title: { flexShrink: 0, marginRight: "12px", fontWeight: tokens.fontWeightSemibold },
});

/** What the page has to say besides the pane: a question, lost work, a failure, what the grid cannot show. */
export function Notices(props: { session: Session; state: PageState; today: Date; onOpen: () => void }) {
  const { session, state, today, onOpen } = props;
  const { waiting, lost, notice, unseen } = state;
  const styles = useStyles();
  const close = () => session.tell(undefined);
  return (
    <>
      {waiting && (
        <Line className={styles.line} role="alert">
          {words.asks(state.name)}
          <Button size="small" appearance="primary" onClick={() => void session.goOn("save")}>
            {words.SAVE_FIRST}
          </Button>
          <Button size="small" onClick={() => void session.goOn("discard")}>
            {words.OPEN_ANYWAY}
          </Button>
          <Button size="small" onClick={() => void session.goOn("cancel")}>
            {words.CANCEL}
          </Button>
        </Line>
      )}
      {lost.map((one) => (
        <Line key={one.id} className={styles.line} role="status">
          {words.lost(one, today)}
          <Button size="small" appearance="primary" onClick={() => void session.restore(one)}>
            {words.RESTORE}
          </Button>
          <Button size="small" onClick={() => void session.drop(one)}>
            {words.DROP}
          </Button>
        </Line>
      ))}
      {notice && (
        <Line
          className={notice.kind === "trouble" ? mergeClasses(styles.line, styles.trouble) : styles.line}
          role={notice.kind === "trouble" ? "alert" : "status"}
        >
          {notice.title && <span className={styles.title}>{notice.title}</span>}
          <span>{notice.text}</span>
          {notice.offersFile && (
            <Button size="small" appearance="primary" onClick={onOpen}>
              {words.OPEN_ANOTHER}
            </Button>
          )}
          <Button size="small" onClick={close}>
            {words.CLOSE}
          </Button>
        </Line>
      )}
      {unseen && <Line className={mergeClasses(styles.line, styles.quiet)}>{unseen}</Line>}
    </>
  );
}

function Line(props: { className: string; role?: "alert" | "status"; children: ReactNode }) {
  return (
    <div className={props.className} role={props.role}>
      {props.children}
    </div>
  );
}
