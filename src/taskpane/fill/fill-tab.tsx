import { useState } from "react";
import type { ReactNode } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { FormDefinition, TemplateSet } from "../../forms/definition";
import type { AuditedIssue } from "../../audit/issue";
import type { LiveState } from "../../live/state";
import type { Fix } from "../../audit/issue";
import type { CellRef } from "../../workbook/cell";
import { setOf } from "../chosen";
import type { Chosen } from "../model";
import { Content } from "../parts/frame";
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
export function FillTab(props: {
  state: LiveState;
  sets: readonly TemplateSet[];
  chosen: Chosen;
  today: Date;
  canReveal: boolean;
  failure: ReactNode;
  notice: ReactNode;
  onChoose: (chosen: Chosen) => void;
  onInsert: (form: FormDefinition, set: TemplateSet, year: number) => void;
  onReveal: (cell: CellRef) => void;
  onIssue: (issue: AuditedIssue) => void;
  onFill: (fixes: readonly Fix[]) => void;
}) {
  const { state, sets, chosen, today, canReveal, failure, notice } = props;
  const { onChoose, onInsert, onReveal, onIssue, onFill } = props;
  const styles = useStyles();
  const look = useLook();
  const [isAsking, setAsking] = useState(false);
  const set = setOf(sets, chosen);
  const rows = set ? formRows(set, chosen.year!, state.forms) : [];
  const isFirstTime = !set || state.forms.length === 0;
  return (
    <>
      <Content name="fill">
        {failure}
        {isFirstTime || isAsking ? (
          <UnitForm
            {...{ sets, chosen, today, onChoose }}
            {...(!isFirstTime && { onDone: () => setAsking(false) })}
          />
        ) : (
          <UnitLine set={set} year={chosen.year!} unit={chosen.unit} onChange={() => setAsking(true)} />
        )}
        {!isFirstTime && !isAsking && <FieldHelp guidance={guidanceFor(state)} {...{ onIssue, onFill }} />}
        {set && (
          <FormRows
            {...{ set, rows, canReveal, onReveal }}
            onInsert={(form) => onInsert(form, set, chosen.year!)}
          />
        )}
        {isFirstTime && set && <p className={mergeClasses(look.meta, styles.foot)}>{words.foot}</p>}
      </Content>
      {notice}
    </>
  );
}
