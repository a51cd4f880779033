import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import Big from "big.js";
import type { CellRef } from "../../workbook/cell";
import type { DoneRollUp } from "../actions/pane-actions";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { plainAmount, WAN } from "../words/shared";
import { result } from "../words/summary";
import { aligned } from "./amounts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto 16px",
    gridColumnGap: "12px",
    alignItems: "baseline",
    margin: "0 12px",
    padding: "3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  rows: { backgroundColor: tokens.colorNeutralBackground1 },
  none: { padding: "4px 12px 6px" },
});

/** 对表单: the sums that should agree. `number`: of the form that says the project expenditure. */
export function TieOutSlip(props: {
  done: DoneRollUp;
  number: string;
  isError: boolean;
  onReveal: (cell: CellRef) => void;
}) {
  const { done, number, isError, onReveal } = props;
  const { tieOut } = done.report;
  const { summary, projectExpenditure: project } = done.differences;
  const styles = useStyles();
  const look = useLook();
  const said = [tieOut.directions, tieOut.summary, tieOut.projectExpenditure].filter((sum) => sum !== null);
  const [directions, inSummary, inProject] = aligned([...said, ...done.rows.map(({ amount }) => amount)]);
  const rest = Big(tieOut.projectExpenditure ?? 0).minus(tieOut.directions);
  // A department has other projects besides: no difference that anybody has to look for.
  const isRest = Boolean(project?.differs) && !summary && !isError && rest.gt(0);
  const apart = [summary && tieOut.summary, project?.differs && tieOut.projectExpenditure].find(Boolean);
  const right = isError ? <span className={look.danger}>{differ(apart)}</span> : differ(apart);
  return (
    <section aria-labelledby="slip">
      <GroupHeader
        id="slip"
        title={result.slip}
        about={
          isRest ? (
            result.rest(plainAmount(rest.toString()))
          ) : apart ? (
            right
          ) : (
            <span className={look.goodIcon}>{project ? result.agree : result.agreeTwo}</span>
          )
        }
        right={WAN}
      />
      <div className={styles.rows}>
        <Row label={result.directions} amount={directions!} />
        <Row label={result.summary} amount={inSummary!} differs={summary} />
        {project && (
          <Row
            label={result.project}
            amount={inProject!}
            differs={project.differs}
            isMore={isRest}
            at={project}
            onReveal={project.differs ? onReveal : undefined}
          />
        )}
        {!project && number && (
          <p className={mergeClasses(look.meta, styles.none)}>{result.noProject(number)}</p>
        )}
      </div>
    </section>
  );

  function differ(other: string | false | null | undefined) {
    return other ? result.differ(Big(other).minus(tieOut.directions).abs().toString()) : undefined;
  }
}

function Row(props: {
  label: string;
  amount: string;
  differs?: boolean;
  /** It is more, as it may be. */
  isMore?: boolean;
  at?: CellRef;
  onReveal?: ((cell: CellRef) => void) | undefined;
}) {
  const { label, amount, differs, isMore, at, onReveal } = props;
  const styles = useStyles();
  const look = useLook();
  const where = at && `${at.sheet} ${at.address}`;
  return (
    <div className={styles.row}>
      <span className={look.text}>{label}</span>
      <span className={look.meta}>
        {at && onReveal ? (
          <Link as="button" onClick={() => onReveal(at)}>
            {where}
          </Link>
        ) : (
          where
        )}
      </span>
      <span className={look.text}>{amount}</span>
      {differs === undefined ? (
        <span />
      ) : (
        <span
          role="img"
          aria-label={isMore ? result.more : differs ? result.different : result.same}
          className={differs ? look.text : look.goodIcon}
        >
          {isMore ? "＞" : differs ? "≠" : "＝"}
        </span>
      )}
    </div>
  );
}
