import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePassing } from "../taskpane/parts/use-passing";
import type { Notice, PageState } from "./page-state";
import type { Session } from "./session";
import * as words from "./words";

/** Where the pane stands below the sheet. */
const NARROW = "@media (max-width: 640px)";

const useStyles = makeStyles({
  /** Over the sheet's foot, above its tabs: nothing that somebody reads or points at moves away. */
  over: {
    position: "fixed",
    zIndex: 10,
    right: "calc(var(--pane, 0px) + 24px)",
    bottom: "48px",
    left: "12px",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    pointerEvents: "none",
    [NARROW]: { top: "48px", right: "8px", bottom: "auto", left: "8px" },
  },
  card: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    maxWidth: "100%",
    boxSizing: "border-box",
    marginTop: "8px",
    padding: "2px 12px 6px 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    overflowWrap: "anywhere",
    pointerEvents: "auto",
    "& > *": { marginTop: "4px", marginLeft: "8px" },
    "& > button": { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap" },
  },
  trouble: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  quiet: {
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * What the page has to say besides the pane: a question, lost work, a failure, what was done. Of what the grid cannot
 * show it tells as long as the file is open.
 */
export function Notices(props: { session: Session; state: PageState; today: Date; onOpen: () => void }) {
  const { session, state, today, onOpen } = props;
  const { waiting, lost, notice, unseen } = state;
  const styles = useStyles();
  return (
    <>
      {unseen && <div className={styles.quiet}>{unseen}</div>}
      <div className={styles.over}>
        {waiting && (
          <div className={styles.card} role="alert">
            <span>{words.asks(state.name)}</span>
            <Button size="small" appearance="primary" onClick={() => void session.goOn("save")}>
              {words.SAVE_FIRST}
            </Button>
            <Button size="small" onClick={() => void session.goOn("discard")}>
              {words.OPEN_ANYWAY}
            </Button>
            <Button size="small" onClick={() => void session.goOn("cancel")}>
              {words.CANCEL}
            </Button>
          </div>
        )}
        {lost.map((one) => (
          <div key={one.id} className={styles.card} role="status">
            <span>{words.lost(one, today)}</span>
            <Button size="small" appearance="primary" onClick={() => void session.restore(one)}>
              {words.RESTORE}
            </Button>
            <Button size="small" onClick={() => void session.drop(one)}>
              {words.DROP}
            </Button>
          </div>
        ))}
        {notice && <Told notice={notice} onOpen={onOpen} onClose={() => session.tell(undefined)} />}
      </div>
    </>
  );
}

/** What was done goes by itself after a while; what went wrong stays until it was read. */
function Told(props: { notice: Notice; onOpen: () => void; onClose: () => void }) {
  const { notice, onOpen, onClose } = props;
  const styles = useStyles();
  const { key, passing } = usePassing(notice, onClose);
  const isTrouble = notice.kind === "trouble";
  return (
    <div
      key={key}
      {...(!isTrouble && passing)}
      className={mergeClasses(styles.card, isTrouble ? styles.trouble : passing.className)}
      role={isTrouble ? "alert" : "status"}
    >
      {notice.title && <span className={styles.title}>{notice.title}</span>}
      <span>{notice.text}</span>
      {notice.offersFile && (
        <Button size="small" appearance="primary" onClick={onOpen}>
          {words.OPEN_ANOTHER}
        </Button>
      )}
      <Button size="small" onClick={onClose}>
        {words.CLOSE}
      </Button>
    </div>
  );
}
