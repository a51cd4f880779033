import { Accordion } from "@fluentui/react-components";
import type { LiveIssue } from "../../live/state";
import type { IssueActions } from "../audit/actions";
import { IssueRow } from "../audit/issue-row";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { cellRef } from "../places";
import { SEVERITY } from "../words/shared";
import { submit } from "../words/submit";

/** What is open, the gravest first, then what was verified; one of them opened. */
export function SubmitIssues(props: {
  issues: readonly LiveIssue[];
  actions: IssueActions;
  onOpen: (id: string | undefined) => void;
}) {
  const { issues, actions, onOpen } = props;
  const open = (severity: LiveIssue["severity"]) =>
    issues.filter((issue) => issue.severity === severity && !issue.verified);
  const verified = issues.filter((issue) => issue.verified);
  const rows = (list: readonly LiveIssue[]) =>
    list.map((issue) => (
      <IssueRow key={issue.id} listed={{ issue, isFixed: false }} where="sheet" actions={actions} />
    ));
  const group = (id: string, title: string, about: string, list: readonly LiveIssue[]) =>
    list.length > 0 && (
      <section aria-labelledby={id}>
        <GroupHeader id={id} title={title} about={about} />
        {rows(list)}
      </section>
    );
  const [errors, warnings, hints] = [open("error"), open("warning"), open("hint")];
  return (
    <Accordion
      collapsible
      navigation="linear"
      openItems={actions.open === undefined ? [] : [actions.open]}
      onToggle={(_, { openItems }) => {
        const id = openItems[0] as string | undefined;
        onOpen(id);
        const issue = issues.find((one) => one.id === id);
        if (issue?.cells[0] !== undefined) actions.onPoint(cellRef(issue.sheet, issue.cells[0]));
      }}
    >
      {group("submit-error", SEVERITY.error, String(errors.length), errors)}
      {group("submit-warning", SEVERITY.warning, String(warnings.length), warnings)}
      {group("submit-verified", submit.figures[2], submit.explained(verified.length), verified)}
      {hints.length > 0 && <Fold text={submit.hints(hints.length)}>{rows(hints)}</Fold>}
    </Accordion>
  );
}
