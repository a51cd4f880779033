import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import type { Fix } from "../../rules/issue";
import { sameFixes } from "../fixable";
import type { SameFix } from "../fixable";
import { useLook } from "../parts/look";
import { placeText } from "../places";
import { fixBox } from "../words/audit";
import { CANCEL } from "../words/shared";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    marginTop: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    padding: "6px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground1,
  },
  body: { display: "grid", gridRowGap: "8px", padding: "8px 10px 10px" },
  buttons: {
    display: "grid",
    gridTemplateColumns: "auto auto",
    gridColumnGap: "8px",
    justifyContent: "start",
  },
  change: {
    display: "grid",
    gridTemplateColumns: "fit-content(45%) 16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    alignItems: "center",
    overflowWrap: "break-word",
  },
  from: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  arrow: { height: "16px", color: tokens.colorNeutralForeground3 },
});

/** One line of before → after. */
export function Change({ same, sheet }: { same: SameFix; sheet?: string }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div>
      <p className={look.meta}>{sheet === undefined ? placeText(same) : `${sheet} ${placeText(same)}`}</p>
      <div className={styles.change}>
        <del className={mergeClasses(look.text, styles.from)}>{same.from}</del>
        <span className={styles.arrow}>
          <ArrowRight16Regular />
        </span>
        <ins className={look.strong} style={{ textDecoration: "none" }}>
          {same.to}
        </ins>
      </div>
    </div>
  );
}

/** What 修复 would write, shown before it is written. */
export function FixBox(props: { fixes: readonly Fix[]; onFix: () => void; onCancel: () => void }) {
  const { fixes, onFix, onCancel } = props;
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.box}>
      <p className={mergeClasses(look.meta, styles.head)}>{fixBox.head(fixes.length)}</p>
      <div className={styles.body}>
        {sameFixes(fixes).map((same) => (
          <Change key={same.cells.join()} same={same} />
        ))}
        <div className={styles.buttons}>
          <Button className={look.small} size="small" appearance="primary" onClick={onFix} autoFocus>
            {fixBox.go(fixes.length)}
          </Button>
          <Button className={look.small} size="small" onClick={onCancel}>
            {CANCEL}
          </Button>
        </div>
      </div>
    </div>
  );
}
