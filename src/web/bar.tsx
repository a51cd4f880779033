import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular, Print20Regular, Save20Regular } from "@fluentui/react-icons";
import type { PageState } from "./page-state";
import * as words from "./words";

/** As wide as the pane alone: words without pictures. */
const NARROW = "@media (max-width: 480px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    height: "40px",
    boxSizing: "border-box",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [NARROW]: { padding: "0 8px" },
  },
  product: {
    flexShrink: 0,
    marginRight: "8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    [NARROW]: { display: "none" },
  },
  button: {
    minWidth: 0,
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    [NARROW]: { padding: "5px 8px", "& .fui-Button__icon": { display: "none" } },
  },
  name: {
    marginLeft: "16px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    [NARROW]: { marginLeft: "8px" },
  },
  rest: { flexShrink: 0, marginLeft: "12px", [NARROW]: { marginLeft: "8px" } },
  /** In words with the name of the file, it makes room. */
  opening: { flexShrink: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  local: {
    flexShrink: 0,
    marginLeft: "auto",
    paddingLeft: "12px",
    [NARROW]: { display: "none" },
  },
});

/** 绩表 · 打开 · 保存 · file name and whether it is saved · 数据不出本机 */
export function Bar(props: {
  state: PageState;
  onOpen: () => void;
  onSave: () => void;
  onPrint: () => void;
}) {
  const { state, onOpen, onSave, onPrint } = props;
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{words.PRODUCT}</span>
      <Button className={styles.button} appearance="subtle" icon={<FolderOpen20Regular />} onClick={onOpen}>
        {words.OPEN}
      </Button>
      <Button className={styles.button} appearance="subtle" icon={<Save20Regular />} onClick={onSave}>
        {words.SAVE}
      </Button>
      {state.isBegun && (
        <Button className={styles.button} appearance="subtle" icon={<Print20Regular />} onClick={onPrint}>
          {words.PRINT}
        </Button>
      )}
      <span className={styles.name} title={state.name}>
        {state.name}
      </span>
      <span className={mergeClasses(styles.rest, state.opening && styles.opening)} role="status">
        {state.opening
          ? words.opening(state.opening.name, state.opening.done, state.opening.of)
          : state.isDirty
            ? words.UNSAVED
            : state.isFile && words.SAVED}
      </span>
      {state.stop && (
        <Button className={styles.button} appearance="subtle" onClick={state.stop}>
          {words.CANCEL}
        </Button>
      )}
      <span className={styles.local}>{words.LOCAL}</span>
    </header>
  );
}
