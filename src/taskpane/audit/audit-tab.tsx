import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Table48Regular } from "@fluentui/react-icons";
import { standingOf } from "../../audit/verdict";
import type { LeftOut } from "../../forms/read/survey";
import { opener } from "../focus";
import { groupsByCause, groupsOf, openIssues } from "../issue-list";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import { Notice } from "../parts/notice";
import { Toggle } from "../parts/toggle";
import { LandedLine } from "../import/landed-line";
import { LearnLine } from "../own-forms/learn-line";
import type { Session } from "../session";
import type { Marks } from "../use-marks";
import {
  BY_CAUSE,
  empty,
  endsUndo,
  FILTERS,
  footer,
  marks as words,
  NONE_HERE,
  noneOf,
  stale,
  untold,
} from "../words/audit";
import { clock } from "../words/shared";
import { SUBMIT } from "../words/submit";
import { GeneralLine } from "../general/general-line";
import { FilterBar } from "./filter-bar";
import { FixAllLine } from "./fix-all";
import { IssueGroups } from "./issue-groups";

const useStyles = makeStyles({
  none: { padding: "12px", backgroundColor: tokens.colorNeutralBackground1 },
  stale: {
    flexShrink: 0,
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  cause: { display: "grid", justifyItems: "end", padding: "2px 12px" },
  price: { flexShrink: 0, padding: "4px 12px 0", backgroundColor: tokens.colorNeutralBackground1 },
  nothing: {
    display: "grid",
    justifyItems: "center",
    gridRowGap: "4px",
    padding: "24px 36px",
    minHeight: "100%",
    boxSizing: "border-box",
    alignContent: "start",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  go: { minWidth: 0, marginTop: "8px" },
  marks: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    minHeight: "40px",
    padding: "0 4px 0 12px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  mark: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** 审核: what is wrong where, why, and what to do about it. */
export function AuditTab({
  session,
}: {
  session: Session<"fixAll" | "import" | "meanings" | "ownForms" | "submit">;
}) {
  const { state, audit, issueActions, fixable, marks, actions, writes } = session;
  const onFill = () => session.goTo("fill");
  const { counts, isCutOff, running, isAsked, checkedAt, selected } = state;
  const isUnchecked = state.verdict === "unchecked";
  const standing = standingOf(state, session.asked);
  const { short, waiting } = standing;
  const hasNoForm = !isUnchecked && !state.forms.length;
  const styles = useStyles();
  const look = useLook();
  if (!isCutOff && (hasNoForm || (!isUnchecked && short === "blank"))) {
    const [form] = state.forms;
    return (
      <>
        <Content name="audit nothing">
          <FailureBox writes={writes} />
          <LandedLine session={session} />
          <LearnLine session={session} />
          {!hasNoForm ? (
            <NothingHere {...empty.blank} go={empty.goFill(form?.sheet.name ?? "")} onGo={onFill} />
          ) : (
            <NothingHere
              text={
                takenFor(state.leftOut) ??
                empty.noForm(state.leftOut.length, session.set?.name ?? empty.anyDistrict)
              }
              go={empty.insert}
              onGo={onFill}
            />
          )}
        </Content>
        <Notice writes={writes} />
      </>
    );
  }
  const { filter } = audit;
  const isByCause = audit.isByCause && filter !== "sheet";
  const groups = isByCause
    ? groupsByCause(audit.list, filter)
    : groupsOf(audit.list, state.forms, {
        filter,
        sheet: selected?.sheet,
        listed: session.settings.listed,
      });
  const open = openIssues(state.issues);
  const next = audit.next();
  const isRollUpNext = waiting.length > 0 && waiting.every(({ lacks }) => lacks === "rollUp");
  const isGood = ["advisable", "clear"].includes(standing.verdict) && !state.withheld;
  return (
    <>
      {isCutOff && checkedAt && (
        <p className={mergeClasses(look.meta, styles.stale)}>{stale(clock(checkedAt))}</p>
      )}
      <Content name={`audit ${filter ?? ""}`}>
        <FailureBox writes={writes} />
        <LandedLine session={session} />
        {!isUnchecked && (
          <FilterBar
            counts={counts}
            filter={filter}
            hasSheet={selected !== undefined}
            onFilter={(one) => audit.setFilter(one)}
          />
        )}
        {!filter && <GeneralLine session={session} />}
        {!filter && <LearnLine session={session} />}
        {!filter && !isCutOff && fixable.length >= 2 && <FixAllLine session={session} />}
        {filter && !groups.length && (
          <p className={mergeClasses(look.text, look.quietIcon, styles.none)}>
            {filter === "sheet" ? NONE_HERE : noneOf(FILTERS[filter])}
          </p>
        )}
        {filter !== "sheet" && audit.list.length > 1 && (
          <div className={styles.cause}>
            <Toggle
              size="small"
              appearance="subtle"
              isPressed={audit.isByCause}
              onClick={() => audit.setByCause(!audit.isByCause)}
            >
              {BY_CAUSE}
            </Toggle>
          </div>
        )}
        <IssueGroups
          {...{ groups, isByCause }}
          issueActions={issueActions}
          onOpen={(id) => audit.setOpen(id)}
        />
        {actions.can.mark && !isCutOff && (open.length > 0 || marks.has) && <MarksLine marks={marks} />}
      </Content>
      <Notice writes={writes} />
      {state.untold.map((what) => (
        <p key={what} className={mergeClasses(look.meta, styles.price)}>
          {untold[what]}
        </p>
      ))}
      {!isCutOff && actions.can.endsUndo && (
        <p className={mergeClasses(look.meta, styles.price)}>{endsUndo[actions.can.endsUndo]}</p>
      )}
      {!isCutOff && (
        <Footer>
          {open.length > 0 && (
            <Button appearance={writes.failure ? "secondary" : "primary"} onClick={() => session.step(1)}>
              {next ? footer.next : footer.again}
            </Button>
          )}
          {!open.length && !isUnchecked && !isGood && (
            <Button
              appearance={writes.failure ? "secondary" : "primary"}
              onClick={() => session.goTo(isRollUpNext ? "summary" : "fill")}
            >
              {isRollUpNext ? footer.rollUp : footer.fill}
            </Button>
          )}
          {running || isAsked ? (
            <Button onClick={session.stopCheck}>{footer.stop}</Button>
          ) : (
            <Button onClick={session.checkAll}>{footer.all}</Button>
          )}
          <Button
            appearance={open.length || isUnchecked || !isGood ? "secondary" : "primary"}
            {...opener(session.openPage, "submit")}
          >
            {SUBMIT}
          </Button>
        </Footer>
      )}
    </>
  );
}

/** What sheets about performance were taken for, where they are no declarations. */
function takenFor(leftOut: readonly LeftOut[]): string | undefined {
  const told = leftOut.filter(({ why }) => /绩效/.test(why));
  return told.length ? told.map(({ sheet, why }) => empty.taken(sheet, why)).join("") : undefined;
}

/** There is nothing to check; what to do instead. */
function NothingHere(props: { title?: string; text: string; go: string; onGo: () => void }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.nothing}>
      <Table48Regular className={look.quietIcon} />
      {props.title !== undefined && <h2 className={look.strong}>{props.title}</h2>}
      <p className={mergeClasses(look.text, look.quietIcon)}>{props.text}</p>
      <Button className={styles.go} appearance="primary" onClick={props.onGo}>
        {props.go}
      </Button>
    </div>
  );
}

/** Colours the cells in question, and takes the colours away again. */
function MarksLine({ marks }: { marks: Marks }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.marks}>
      <span className={look.meta}>{words.hint}</span>
      <Button className={styles.mark} appearance="subtle" size="small" onClick={marks.set}>
        {words.set}
      </Button>
      <Button
        className={styles.mark}
        appearance="subtle"
        size="small"
        disabledFocusable={!marks.has}
        onClick={marks.clear}
      >
        {words.clear}
      </Button>
    </div>
  );
}
