import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { dateAndTime } from "../../submission/date-and-time";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { Notice } from "../parts/notice";
import { Verdict } from "../parts/verdict-bar";
import { fileNameOf } from "../reporting-unit";
import { standingOf } from "../../audit/verdict";
import { printPage, savePage } from "../print-and-save";
import type { Session } from "../session";
import { useAudit } from "../use-audit";
import { sentenceOfInspection } from "../verdict-look";
import { RETRY } from "../words/shared";
import { submit } from "../words/submit";
import { Figures, PrintList } from "./report";
import { SubmitIssues } from "./submit-issues";

const useStyles = makeStyles({
  buttons: {
    display: "grid",
    gridAutoFlow: "column",
    gridGap: "8px",
    justifyContent: "start",
    padding: "0 12px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** 报送检查: everything once more, how it prints, and a 体检单 to take along. */
export function SubmitPage({ session }: { session: Session }) {
  // The ways of 审核; what writes is done by the check itself, which then looks again.
  const { submission: check, issueActions, environment, writes } = session;
  /** The 体检单 can be printed and saved from here. */
  const canKeepPages = !environment.keepsNoPages;
  const { inspection } = check;
  const look = useLook();
  const styles = useStyles();
  const audit = useAudit(inspection?.issues ?? NONE);
  if (!inspection) {
    return (
      <Content name="submit looking">
        <FailureBox writes={writes} />
        {writes.isBusy && !writes.isWaiting && (
          <div className={look.block}>
            <p className={look.text}>{submit.looking}</p>
            <ProgressBar thickness="large" aria-label={submit.looking} />
          </div>
        )}
        {!writes.isBusy && !writes.failure && (
          <div className={look.block}>
            <p className={look.text}>{submit.notDone}</p>
            <Button onClick={check.start}>{RETRY}</Button>
          </div>
        )}
      </Content>
    );
  }
  const { counts, passed, forms, issues, at, asked } = inspection;
  const { verdict, short } = standingOf(inspection, asked);
  const sheets = new Set(forms.filter(({ blank }) => !blank).map(({ sheet }) => sheet.name)).size;
  const sub = submit.sheets(sheets, dateAndTime(at));
  const hasNothing = verdict === "noForm" || short === "blank";
  const isBlocked = verdict !== "advisable" && verdict !== "clear";
  const withPage = (use: (page: string) => void) =>
    void writes.run(async (on) => use(await on.reportPage(inspection)));
  return (
    <>
      <Verdict sentence={sentenceOfInspection(inspection, sub)} onReconnect={check.start} />
      <Content name="submit">
        <FailureBox writes={writes} />
        {hasNothing ? (
          <p className={look.block}>{submit.nothing}</p>
        ) : (
          <>
            <section aria-labelledby="submit-report">
              <GroupHeader
                id="submit-report"
                title={submit.report}
                about={submit.checks(passed + counts.error + counts.warning + counts.verified)}
              />
              <Figures inspection={inspection} />
              {canKeepPages && (
                <div className={styles.buttons}>
                  <Button size="small" onClick={() => withPage(printPage)}>
                    {submit.printReport}
                  </Button>
                  <Button
                    size="small"
                    onClick={() =>
                      withPage((page) => savePage(fileNameOf(session.unit, submit.file) ?? submit.file, page))
                    }
                  >
                    {submit.save}
                  </Button>
                </div>
              )}
            </section>
            <SubmitIssues
              issues={issues}
              issueActions={{
                ...issueActions,
                forms,
                open: audit.open,
                box: audit.box,
                onBox: (box) => audit.setBox(box),
                onFix: (_, fixes) => check.fix(fixes),
                onVerify: check.verify,
                onTakeBack: check.takeBack,
              }}
              onOpen={(id) => audit.setOpen(id)}
            />
            <PrintList inspection={inspection} onRestyle={check.restyle} />
          </>
        )}
      </Content>
      <Notice writes={writes} />
      {!hasNothing && (
        <Footer isCrowded={isBlocked}>
          {isBlocked && (
            <Button appearance="primary" onClick={session.closePage}>
              {short === "blocked" ? submit.goBack : submit.goFill}
            </Button>
          )}
          <Button appearance={isBlocked ? "secondary" : "primary"} onClick={check.insertReport}>
            {submit.insert}
          </Button>
          {environment.printForms && <Button onClick={environment.printForms}>{submit.printIt}</Button>}
        </Footer>
      )}
    </>
  );
}

const NONE = [] as const;
