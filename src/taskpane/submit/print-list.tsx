import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { PrintLine } from "../../submission/print-lines";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { submit } from "../words/submit";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "5px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { height: "16px" },
});

/** How each form prints. What is not as it should be stands among the issues, with what to do. */
export function PrintList({ lines, isUnmarked }: { lines: readonly PrintLine[]; isUnmarked: boolean }) {
  const styles = useStyles();
  const look = useLook();
  const shown = [
    ...lines.map(({ sheet, text, isGood }) => ({ text: `${sheet} ${text}`, isGood })),
    ...(isUnmarked ? [{ text: submit.unmarked, isGood: true }] : []),
  ];
  return (
    <section aria-labelledby="submit-print">
      <GroupHeader id="submit-print" title={submit.print} about={submit.paper} />
      <ul className={styles.list}>
        {shown.map(({ text, isGood }) => (
          <li key={text} className={styles.row}>
            <span className={mergeClasses(styles.icon, isGood ? look.goodIcon : look.warningIcon)}>
              {isGood ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
            </span>
            <span className={look.text}>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
