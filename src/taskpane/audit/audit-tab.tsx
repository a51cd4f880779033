import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AuditedIssue } from "../../audit/issue";
import type { LiveState } from "../../live/state";
import { groupsOf, openIssues } from "../issue-list";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import type { Audit } from "../use-audit";
import { empty, FILTERS, footer, NONE_HERE, noneOf, stale } from "../words/audit";
import { clock } from "../words/shared";
import { SUBMIT } from "../words/submit";
import type { IssueActions } from "./issue-actions";
import { FilterBar } from "./filter-bar";
import { FixAllLine } from "./fix-all";
import { IssueGroups } from "./issue-groups";
import { MarksLine } from "./marks-line";
import { NothingHere } from "./nothing-here";

const useStyles = makeStyles({
  none: { padding: "12px", backgroundColor: tokens.colorNeutralBackground1 },
  stale: {
    flexShrink: 0,
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
});

/** 审核: what is wrong where, why, and what to do about it. */
export function AuditTab(props: {
  state: LiveState;
  audit: Audit;
  issueActions: IssueActions;
  listed: number;
  fixable: readonly AuditedIssue[];
  /** Of the chosen district, or of those that are known. */
  district: string | undefined;
  hasMarks: boolean;
  canMark: boolean;
  failure: ReactNode;
  notice: ReactNode;
  onFixAll: () => void;
  onMark: () => void;
  onClearMarks: () => void;
  onSubmit: () => void;
  onNext: () => void;
  onCheckAll: () => void;
  onStopCheck: () => void;
  onFill: () => void;
}) {
  const { state, audit, issueActions, listed, fixable, failure, notice, onFill } = props;
  const { verdict, counts, isCutOff, running, checkedAt, selected } = state;
  const styles = useStyles();
  const look = useLook();
  if (!isCutOff && (verdict === "noForm" || verdict === "blank")) {
    const [form] = state.forms;
    return (
      <>
        <Content name="audit nothing">
          {failure}
          {verdict === "blank" ? (
            <NothingHere {...empty.blank} go={empty.goFill(form?.sheet.name ?? "")} onGo={onFill} />
          ) : (
            <NothingHere
              text={empty.noForm(state.leftOut.length, props.district ?? empty.anyDistrict)}
              go={empty.insert}
              onGo={onFill}
            />
          )}
        </Content>
        {notice}
      </>
    );
  }
  const { filter } = audit;
  const groups = groupsOf(audit.list, state.forms, { filter, sheet: selected?.sheet, listed });
  const open = openIssues(state.issues);
  const next = audit.next();
  return (
    <>
      {isCutOff && checkedAt && (
        <p className={mergeClasses(look.meta, styles.stale)}>{stale(clock(checkedAt))}</p>
      )}
      <Content name={`audit ${filter ?? ""}`}>
        {failure}
        {verdict !== "unchecked" && (
          <FilterBar
            counts={counts}
            filter={filter}
            hasSheet={selected !== undefined}
            onFilter={(one) => audit.setFilter(one)}
          />
        )}
        {!filter && !isCutOff && fixable.length >= 2 && (
          <FixAllLine count={fixable.length} onOpen={props.onFixAll} />
        )}
        {filter && !groups.length && (
          <p className={mergeClasses(look.text, look.quietIcon, styles.none)}>
            {filter === "sheet" ? NONE_HERE : noneOf(FILTERS[filter])}
          </p>
        )}
        <IssueGroups groups={groups} issueActions={issueActions} onOpen={(id) => audit.setOpen(id)} />
        {props.canMark && !isCutOff && (open.length > 0 || props.hasMarks) && (
          <MarksLine hasMarks={props.hasMarks} onMark={props.onMark} onClear={props.onClearMarks} />
        )}
      </Content>
      {notice}
      {!isCutOff && (
        <Footer>
          {open.length > 0 && (
            <Button appearance={failure ? "secondary" : "primary"} onClick={props.onNext}>
              {next ? footer.next : footer.again}
            </Button>
          )}
          {running ? (
            <Button onClick={props.onStopCheck}>{footer.stop}</Button>
          ) : (
            <Button onClick={props.onCheckAll}>{footer.all}</Button>
          )}
          <Button
            appearance={open.length || verdict === "unchecked" ? "secondary" : "primary"}
            data-opens="submit"
            onClick={props.onSubmit}
          >
            {SUBMIT}
          </Button>
        </Footer>
      )}
    </>
  );
}
