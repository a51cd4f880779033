import type { AuditedIssue } from "../../audit/issue";
import type { IssueActions } from "../use-audit";
import { IssueAccordion } from "../audit/issue-groups";
import { IssueRow } from "../audit/issue-row";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { SEVERITY } from "../../audit/severity";
import { submit } from "../words/submit";

/** What is open, the gravest first, then what was verified. */
export function SubmitIssues(props: {
  issues: readonly AuditedIssue[];
  issueActions: IssueActions;
  onOpen: (id: string | undefined) => void;
}) {
  const { issues, issueActions, onOpen } = props;
  const open = (severity: AuditedIssue["severity"]) =>
    issues.filter((issue) => issue.severity === severity && !issue.verified);
  const verified = issues.filter((issue) => issue.verified);
  const rows = (list: readonly AuditedIssue[]) =>
    list.map((issue) => (
      <IssueRow key={issue.id} listed={{ issue, isFixed: false }} where="sheet" issueActions={issueActions} />
    ));
  const group = (id: string, title: string, about: string, list: readonly AuditedIssue[]) =>
    list.length > 0 && (
      <section aria-labelledby={id}>
        <GroupHeader id={id} title={title} about={about} />
        {rows(list)}
      </section>
    );
  const [errors, warnings, hints] = [open("error"), open("warning"), open("hint")];
  return (
    <IssueAccordion {...{ issues, issueActions, onOpen }}>
      {group("submit-error", SEVERITY.error, String(errors.length), errors)}
      {group("submit-warning", SEVERITY.warning, String(warnings.length), warnings)}
      {group("submit-verified", submit.figures[2], submit.explained(verified.length), verified)}
      {hints.length > 0 && <Fold text={submit.hints(hints.length)}>{rows(hints)}</Fold>}
    </IssueAccordion>
  );
}
