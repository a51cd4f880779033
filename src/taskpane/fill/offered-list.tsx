import { useId } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Fix } from "../../audit/issue";
import { useLook } from "../parts/look";
import { help } from "../words/fill";
import type { Offered } from "./suggestions";

const useStyles = makeStyles({
  head: { marginTop: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    padding: "3px 0 3px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  fill: { minWidth: 0 },
});

/** What could be written into the selected cell; 填入 writes it. */
export function OfferedList(props: { offered: Offered; onFill: (fixes: readonly Fix[]) => void }) {
  const { offered, onFill } = props;
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const isPairs = offered.items.some(({ fixes }) => fixes.length > 1) || offered.kind === "rewrites";
  return (
    <div className={styles.head}>
      <p className={look.meta}>
        {isPairs ? `${help[offered.kind]}（${help.ownNumbers}）` : help[offered.kind]}
      </p>
      <ul className={styles.list}>
        {offered.items.map(({ text, fixes }, i) => (
          <li key={text} className={styles.item}>
            <span id={`${id}${i}`} className={look.text}>
              {text}
            </span>
            <Button
              className={styles.fill}
              size="small"
              appearance="subtle"
              aria-describedby={`${id}${i}`}
              onClick={() => onFill(fixes)}
            >
              {help.fill}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
