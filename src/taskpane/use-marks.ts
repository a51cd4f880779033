import { useEffect, useState } from "react";
import type { LiveState } from "../live/state";
import type { PaneActions } from "./model";
import type { Writes } from "./use-writes";

/** Whether our colours are in the sheets, those of an earlier session too; and setting and clearing them. */
export function useMarks(actions: PaneActions, { forms, issues, isCutOff }: LiveState, writes: Writes) {
  const [has, setHas] = useState(false);
  const sheets = [...new Set(forms.map(({ sheet }) => sheet.name))];
  const names = sheets.join("\n");
  useEffect(() => {
    if (!actions.can.mark || names === "" || isCutOff) return;
    let isOver = false;
    actions.hasMarks(names.split("\n")).then(
      (found) => !isOver && setHas(found),
      // A sheet may have gone meanwhile; the next look at the workbook asks again.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [actions, names, isCutOff]);
  return {
    has,
    set: () =>
      void writes.run(async () => {
        await actions.mark(issues);
        setHas(true);
      }),
    clear: () =>
      void writes.run(async () => {
        await actions.clearMarks(sheets);
        setHas(false);
      }),
  };
}
