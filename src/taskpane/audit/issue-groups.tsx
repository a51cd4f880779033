import { Accordion, mergeClasses } from "@fluentui/react-components";
import { cellRef } from "../places";
import type { Group, Listed } from "../issue-list";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { groupCount, hintsBelow, moreWarnings } from "../words/audit";
import { GAP } from "../words/shared";
import type { IssueActions } from "./issue-actions";
import { IssueRow } from "./issue-row";

/** All issues, by sheet, one of them open; the arrow keys go through them across the sheets. */
export function IssueGroups(props: {
  groups: readonly Group[];
  issueActions: IssueActions;
  onOpen: (id: string | undefined) => void;
}) {
  const { groups, issueActions, onOpen } = props;
  const rows = (list: readonly Listed[]) =>
    list.map((listed) => <IssueRow key={listed.issue.id} listed={listed} issueActions={issueActions} />);
  const all = groups.flatMap((group) => [...group.rows, ...group.folded, ...group.hints]);
  return (
    <Accordion
      collapsible
      navigation="linear"
      openItems={issueActions.open === undefined ? [] : [issueActions.open]}
      onToggle={(_, { openItems }) => {
        const id = openItems[0] as string | undefined;
        onOpen(id);
        const issue = all.find((listed) => listed.issue.id === id)?.issue;
        if (issue?.cells[0] !== undefined) issueActions.onPoint(cellRef(issue.sheet, issue.cells[0]));
      }}
    >
      {groups.map((group, i) => (
        <section key={group.sheet} aria-labelledby={`group-${i}`}>
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
          {group.hints.length > 0 && <Fold text={hintsBelow(group.hints.length)}>{rows(group.hints)}</Fold>}
        </section>
      ))}
    </Accordion>
  );
}

function Counts({ errors, warnings, verified }: Group) {
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
