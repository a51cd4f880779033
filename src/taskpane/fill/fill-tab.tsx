import { useState } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { FailureBox } from "../parts/failure-box";
import { Content } from "../parts/frame";
import { useLook } from "../parts/look";
import { LandedLine } from "../import/landed-line";
import { Notice } from "../parts/notice";
import type { Session } from "../session";
import { forms as words } from "../words/fill";
import { FieldHelp } from "./field-help";
import { FormRows } from "./form-rows";
import { guidanceFor } from "./guidance";
import { formsToFill } from "./forms-to-fill";
import { UnitForm, UnitLine } from "./unit";

const useStyles = makeStyles({ foot: { padding: "8px 12px" } });

/** 填表: whose forms, what to write into the selected cell, and the forms to insert. */
export function FillTab({ session }: { session: Session<"import"> }) {
  const { state, sets, unit, set, environment, actions, writes } = session;
  const styles = useStyles();
  const look = useLook();
  /** Undefined until it was asked for: from then on the keyboard follows there and back. */
  const [isAsking, setAsking] = useState<boolean>();
  const rows = set ? formsToFill(set, unit.year!, state.forms) : [];
  const isFirstTime = !set || state.forms.length === 0;
  return (
    <>
      <Content name="fill">
        <FailureBox writes={writes} />
        <LandedLine session={session} />
        {isFirstTime || isAsking ? (
          <UnitForm
            {...{ sets, unit }}
            takesKeys={session.takesKeys || isAsking !== undefined}
            today={environment.today}
            isKept={session.memory.keeps?.() ?? true}
            onChange={(next) => session.remember({ chosen: next })}
            {...(!isFirstTime && { onDone: () => setAsking(false) })}
          />
        ) : (
          <UnitLine
            {...{ set, year: unit.year!, unit: unit.unit }}
            takesKeys={isAsking !== undefined}
            onChange={() => setAsking(true)}
          />
        )}
        {!isFirstTime && !isAsking && (
          <FieldHelp
            guidance={guidanceFor(state, unit.unit)}
            onIssue={session.openIssue}
            onFill={session.fill}
          />
        )}
        {set && (
          <FormRows
            {...{ set, rows }}
            canReveal={actions.can.reveal}
            onReveal={session.reveal}
            onInsert={(form) => session.insert(form, set, unit.year!)}
          />
        )}
        {isFirstTime && set && <p className={mergeClasses(look.meta, styles.foot)}>{words.foot}</p>}
      </Content>
      <Notice writes={writes} />
    </>
  );
}
