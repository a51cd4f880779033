import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { TemplateSet } from "../../forms/definition";
import type { LiveState } from "../../live/state";
import { isError } from "./is-error";
import type { CellRef } from "../../workbook/cell";
import type { Settings } from "../model";
import { Content, Footer } from "../parts/frame";
import { SUBMIT } from "../words/submit";
import { GO } from "../words/summary";
import { Before } from "./before";
import type { Phase } from "./phase";
import { Refusal } from "./refusal";
import { Result } from "./result";
import { Running } from "./running";
import { sourcesIn } from "./sources";

/** 汇总: what would be rolled up, how it goes, and what came of it. */
export function SummaryTab(props: {
  state: LiveState;
  set: TemplateSet | undefined;
  phase: Phase;
  settings: Settings;
  canReveal: boolean;
  failure: ReactNode;
  notice: ReactNode;
  onSettings: (part: Partial<Settings>) => void;
  onStart: () => void;
  onStop: () => void;
  onSubmit: () => void;
  onChoose: () => void;
  onReveal: (cell: CellRef) => void;
}) {
  const { state, set, phase, settings, canReveal, failure, notice, onReveal } = props;
  const sources = sourcesIn(state.forms, set);
  const isNothing = !sources?.forms.length;
  // A refusal and 去选 have a primary button of their own.
  const isNext = phase.kind === "before" && !failure;
  const number = [...(sources?.set.forms.values() ?? [])].find(({ fields }) =>
    fields.has("projectExpenditure"),
  )?.number;
  return (
    <>
      <Content name={`summary ${phase.kind}`}>
        {failure}
        {phase.kind === "before" && !failure && (
          <Before {...{ sources, settings }} onChange={props.onSettings} />
        )}
        {phase.kind === "running" && <Running step={phase.step} onStop={props.onStop} />}
        {phase.kind === "refused" && <Refusal refused={phase} {...{ canReveal, onReveal }} />}
        {phase.kind === "done" && (
          <Result
            done={phase}
            number={number ?? ""}
            isError={isError(phase, state.issues)}
            {...{ canReveal, onReveal }}
            onChoose={props.onChoose}
          />
        )}
      </Content>
      {notice}
      {phase.kind !== "running" && (
        <Footer>
          <Button
            appearance={isNext ? "primary" : "secondary"}
            disabledFocusable={isNothing}
            onClick={props.onStart}
          >
            {GO}
          </Button>
          {phase.kind === "done" && (
            <Button
              appearance={phase.conflicts.length ? "secondary" : "primary"}
              data-opens="submit"
              onClick={props.onSubmit}
            >
              {SUBMIT}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}
