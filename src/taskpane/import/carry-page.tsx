import { Button, mergeClasses } from "@fluentui/react-components";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import { Notice } from "../parts/notice";
import type { Session } from "../session";
import type { CarryPhase } from "../use-carry";
import { bringIn, carry as words } from "../words/import";
import { written } from "../words/writes";
import { CarriedSheet } from "./carried-sheet";
import { ChooseFile } from "./choose-file";
import { VerifiedThere } from "./verified-there";

/** 沿用上年: choose last year's file, decide cell by cell, then write this year's forms. */
export default function CarryPage({ session }: { session: Session }) {
  const { carry, writes, actions, set, unit } = session;
  const { phase } = carry;
  const look = useLook();
  const isShown = phase.kind === "deciding" || phase.kind === "done";
  return (
    <>
      <Content name={`carry ${phase.kind}`}>
        <FailureBox writes={writes} />
        {!isShown && <p className={mergeClasses(look.text, look.block)}>{words.hint}</p>}
        {isShown ? (
          <p className={mergeClasses(look.meta, look.block)}>
            {words.into(phase.plan.target.name, phase.plan.year)}
          </p>
        ) : (
          set && <p className={mergeClasses(look.meta, look.block)}>{words.into(set.name, unit.year!)}</p>
        )}
        <p role="status" className={mergeClasses(look.text, look.block)}>
          {saidOf(phase)}
        </p>
        {isShown &&
          phase.plan.carried.map((one, i) => (
            <CarriedSheet
              key={i}
              id={`carry-${i}`}
              carried={one}
              answers={carry.answers}
              {...(phase.kind === "deciding" && { onAnswer: carry.answer })}
              {...(phase.kind === "done" && actions.can.reveal && { onPoint: session.reveal })}
            />
          ))}
        {isShown &&
          phase.plan.leftOut.map(({ sheet, why }) => (
            <p key={sheet} className={mergeClasses(look.meta, look.block)}>
              {words.leftOut(sheet, why)}
            </p>
          ))}
        {isShown && <VerifiedThere verified={phase.plan.source.verified} />}
        {isShown && phase.plan.source.unread && (
          <p className={mergeClasses(look.meta, look.block)}>{phase.plan.source.unread}</p>
        )}
      </Content>
      <Notice writes={writes} />
      <Footer>
        {phase.kind === "deciding" && (
          <Button appearance="primary" onClick={carry.put}>
            {words.put(phase.plan.year)}
          </Button>
        )}
        <ChooseFile
          label={isShown ? bringIn.chooseAgain : words.choose}
          isPrimary={phase.kind !== "deciding"}
          isBusy={phase.kind === "reading"}
          onFile={carry.read}
        />
      </Footer>
    </>
  );
}

function saidOf(phase: CarryPhase): string {
  if (phase.kind === "before") return "";
  if (phase.kind === "reading") return bringIn.reading(phase.name);
  const { carried, year } = phase.plan;
  if (phase.kind === "done") return `${written.carried(carried.filter(({ sheet }) => sheet).length, year)}。`;
  const kept = carried.reduce((sum, one) => sum + one.kept.length, 0);
  const asked = carried.reduce((sum, one) => sum + one.decisions.length, 0);
  return words.said(phase.name, kept, asked);
}
