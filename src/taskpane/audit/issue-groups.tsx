import { Accordion, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AuditedIssue } from "../../audit/issue";
import { cellRef } from "../cell-refs";
import type { IssueGroup, ListedIssue } from "../issue-list";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { fixedBelow, groupCount, hintsBelow, moreWarnings } from "../words/audit";
import { GAP } from "../words/shared";
import type { IssueActions } from "../use-audit";
import { IssueRow } from "./issue-row";

/** Issues, one of them open: its cell is selected. The arrow keys go through all of them, whatever group they stand in. */
export function IssueAccordion(props: {
  issues: readonly AuditedIssue[];
  issueActions: IssueActions;
  onOpen: (id: string | undefined) => void;
  children: ReactNode;
}) {
  const { issues, issueActions, onOpen, children } = props;
  return (
    <Accordion
      collapsible
      navigation="linear"
      openItems={issueActions.open === undefined ? [] : [issueActions.open]}
      onToggle={(_, { openItems }) => {
        const id = openItems[0] as string | undefined;
        onOpen(id);
        const issue = issues.find((one) => one.id === id);
        if (issue?.cells[0] !== undefined) issueActions.onPoint(cellRef(issue.sheet, issue.cells[0]));
      }}
    >
      {children}
    </Accordion>
  );
}

/** All issues, by sheet. */
export function IssueGroups(props: {
  groups: readonly IssueGroup[];
  /** Each says its sheet, for the list is not by sheet. */
  isByCause?: boolean;
  issueActions: IssueActions;
  onOpen: (id: string | undefined) => void;
}) {
  const { groups, isByCause, issueActions, onOpen } = props;
  const rows = (list: readonly ListedIssue[]) =>
    list.map((listed) => (
      <IssueRow
        key={listed.issue.id}
        {...{ listed, issueActions }}
        {...(isByCause && { where: "sheet" as const })}
      />
    ));
  const all = groups.flatMap(({ rows, folded, hints }) =>
    [...rows, ...folded, ...hints].map(({ issue }) => issue),
  );
  return (
    <IssueAccordion issues={all} {...{ issueActions, onOpen }}>
      {groups.map((group, i) => (
        <section key={`${i} ${group.sheet}`} aria-labelledby={`group-${i}`}>
          <GroupHeader
            id={`group-${i}`}
            title={group.sheet}
            about={group.name}
            right={<Counts {...group} />}
          />
          {rows(group.rows)}
          {group.folded.length > 0 && (
            <Fold text={moreWarnings(group.folded.length)}>{rows(group.folded)}</Fold>
          )}
          {group.fixed.length > 0 && <Fold text={fixedBelow(group.fixed.length)}>{rows(group.fixed)}</Fold>}
          {group.hints.length > 0 && <Fold text={hintsBelow(group.hints.length)}>{rows(group.hints)}</Fold>}
        </section>
      ))}
    </IssueAccordion>
  );
}

function Counts({ errors, warnings, verified }: IssueGroup) {
  const look = useLook();
  return (
    <>
      {errors > 0 && <span className={mergeClasses(look.danger)}>{groupCount("error", errors)}</span>}
      {errors > 0 && warnings > 0 && GAP}
      {warnings > 0 && groupCount("warning", warnings)}
      {errors + warnings === 0 && verified > 0 && groupCount("verified", verified)}
    </>
  );
}
