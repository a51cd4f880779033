import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { useLook } from "../parts/look";
import { Notice } from "../parts/notice";
import type { Session } from "../session";
import type { BringInPhase } from "../use-bring-in";
import { bringIn as words, landed } from "../words/import";
import { written } from "../words/writes";
import { ChooseFile } from "./choose-file";
import type { Imported } from "../../import/import";
import { ImportedSheets } from "./imported-sheets";

/** 导入: choose a file, see where everything goes, then put it in. */
export default function ImportPage({ session }: { session: Session }) {
  const { bringIn, writes, actions } = session;
  const { phase } = bringIn;
  const look = useLook();
  const isShown = phase.kind === "preview" || phase.kind === "done";
  return (
    <>
      <Content name={`import ${phase.kind}`}>
        <FailureBox writes={writes} />
        {!isShown && <p className={mergeClasses(look.text, look.block)}>{words.hint}</p>}
        <p role="status" className={mergeClasses(look.text, look.block)}>
          {saidOf(phase)}
        </p>
        {phase.kind === "preview" && phase.plan.landed && isWhole(phase.plan.imported) && (
          <Checkbox
            label={landed.clear}
            checked={bringIn.clears}
            onChange={(_, { checked }) => bringIn.setClears(checked === true)}
          />
        )}
        {phase.kind === "done" && phase.plan.landed && !bringIn.clears && (
          <p className={mergeClasses(look.text, look.block)}>{landed.stays(phase.plan.landed.sheets)}</p>
        )}
        {isShown && (
          <ImportedSheets
            imported={phase.kind === "done" ? phase.brought.imported : phase.plan.imported}
            source={phase.plan.source}
            isWritten={phase.kind === "done"}
            {...(actions.can.reveal && { onPoint: session.reveal })}
          />
        )}
      </Content>
      <Notice writes={writes} />
      <Footer>
        {phase.kind === "preview" && (
          <Button appearance="primary" onClick={bringIn.put}>
            {words.put}
          </Button>
        )}
        <ChooseFile
          label={isShown ? words.chooseAgain : words.choose}
          isPrimary={phase.kind !== "preview"}
          isBusy={phase.kind === "reading"}
          onFile={bringIn.read}
        />
      </Footer>
    </>
  );
}

/** Nothing would be lost with what was pasted. */
const isWhole = (imported: readonly Imported[]) => imported.every(({ homeless }) => !homeless.length);

function saidOf(phase: BringInPhase): string {
  if (phase.kind === "before") return "";
  if (phase.kind === "reading") return words.reading(phase.name);
  const { imported } = phase.kind === "done" ? phase.brought : phase.plan;
  const placed = imported.reduce((sum, one) => sum + one.placed.length, 0);
  const homeless = imported.reduce((sum, one) => sum + one.homeless.length, 0);
  return phase.kind === "done"
    ? `${phase.name}：${written.broughtIn(placed, homeless)}。`
    : words.preview(phase.name, placed, homeless);
}
