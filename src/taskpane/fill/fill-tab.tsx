import { useState } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Chosen } from "../model";
import { Content } from "../parts/frame";
import { outcomeOf } from "../parts/outcome";
import type { PaneSession } from "../use-pane";
import { useLook } from "../parts/look";
import { forms as words } from "../words/fill";
import { FieldHelp } from "./field-help";
import { FormRows } from "./form-rows";
import { guidanceFor } from "./guidance";
import { formRows } from "./present";
import { UnitForm } from "./unit-form";
import { UnitLine } from "./unit-line";

const useStyles = makeStyles({ foot: { padding: "8px 12px" } });

/** 填表: whose forms, what to write into the selected cell, and the forms to insert. */
export function FillTab({ session }: { session: PaneSession }) {
  const { state, sets, chosen, set, environment, actions, keep } = session;
  const { failure, notice } = outcomeOf(session.writes);
  const onChoose = (next: Chosen) => keep({ chosen: next });
  const styles = useStyles();
  const look = useLook();
  const [isAsking, setAsking] = useState(false);
  const rows = set ? formRows(set, chosen.year!, state.forms) : [];
  const isFirstTime = !set || state.forms.length === 0;
  return (
    <>
      <Content name="fill">
        {failure}
        {isFirstTime || isAsking ? (
          <UnitForm
            {...{ sets, chosen, onChoose }}
            today={environment.today}
            {...(!isFirstTime && { onDone: () => setAsking(false) })}
          />
        ) : (
          <UnitLine set={set} year={chosen.year!} unit={chosen.unit} onChange={() => setAsking(true)} />
        )}
        {!isFirstTime && !isAsking && (
          <FieldHelp guidance={guidanceFor(state)} onIssue={session.openIssue} onFill={session.fill} />
        )}
        {set && (
          <FormRows
            {...{ set, rows }}
            canReveal={actions.can.reveal}
            onReveal={session.reveal}
            onInsert={(form) => session.insert(form, set, chosen.year!)}
          />
        )}
        {isFirstTime && set && <p className={mergeClasses(look.meta, styles.foot)}>{words.foot}</p>}
      </Content>
      {notice}
    </>
  );
}
