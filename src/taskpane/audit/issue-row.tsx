import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  CheckmarkCircle16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import { placeText } from "../../audit/place-words";
import { rowNameOf } from "../cell-refs";
import type { ListedIssue } from "../issue-list";
import { useLook } from "../parts/look";
import { FIXED, level } from "../words/audit";
import { GAP } from "../words/shared";
import { SEVERITY } from "../../audit/severity";
import type { IssueActions } from "../use-audit";
import { IssueBody } from "./issue-body";

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  button: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) 16px",
    gridColumnGap: "8px",
    alignItems: "start",
    width: "100%",
    minHeight: "51px",
    padding: "6px 12px 5px",
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { height: "16px", padding: "3px 0 0" },
  chevron: { height: "16px", padding: "3px 0 0", color: tokens.colorNeutralForeground3, lineHeight: "16px" },
  text: { display: "grid", textAlign: "left" },
  open: { fontWeight: tokens.fontWeightSemibold },
  fixed: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  panel: { margin: 0 },
});

function LevelIcon({ issue, isFixed }: ListedIssue) {
  const look = useLook();
  if (isFixed) return <CheckmarkCircle16Filled className={look.goodIcon} />;
  if (issue.verified) return <CheckmarkCircle16Regular className={look.goodIcon} />;
  if (issue.severity === "error") return <ErrorCircle16Filled className={look.dangerIcon} />;
  if (issue.severity === "warning") return <Warning16Filled className={look.warningIcon} />;
  return <Info16Regular className={look.quietIcon} />;
}

/** One issue of the list; a click opens it and selects its cell. */
export function IssueRow(props: {
  listed: ListedIssue;
  issueActions: IssueActions;
  /** Says the sheet too, where the list is not by sheet. */
  where?: "sheet";
}) {
  const { listed, issueActions, where } = props;
  const { issue, isFixed } = listed;
  const styles = useStyles();
  const look = useLook();
  const rowName = rowNameOf(issueActions.forms, issue);
  const isOpen = issueActions.open === issue.id;
  const titleId = `issue-${issue.id}`;
  return (
    <AccordionItem value={issue.id} className={styles.item} data-issue={issue.id}>
      <AccordionHeader
        as="h3"
        icon={{ className: styles.icon, children: <LevelIcon {...listed} /> }}
        expandIconPosition="end"
        expandIcon={{
          className: styles.chevron,
          children: isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />,
        }}
        button={{ className: mergeClasses(styles.button, look.ring) }}
      >
        <span className={styles.text}>
          <span className={look.text}>
            <span className={look.hidden}>{level(isFixed ? FIXED : SEVERITY[issue.severity])}</span>
            <span id={titleId} className={mergeClasses(isOpen && styles.open, isFixed && styles.fixed)}>
              {issue.title}
            </span>
          </span>
          <span className={look.meta}>
            {isFixed && `${FIXED}${GAP}`}
            <span className={look.link}>
              {where ? `${issue.sheet} ${placeText(issue.cells)}` : placeText(issue.cells)}
            </span>
            {issue.field && `${GAP}${issue.field}`}
            {rowName && `${GAP}${rowName}`}
            {issue.verified && `${GAP}${issue.verified.note}`}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel} collapseMotion={null}>
        {!isFixed && <IssueBody issue={issue} titleId={titleId} issueActions={issueActions} />}
      </AccordionPanel>
    </AccordionItem>
  );
}
