import { useEffect, useState } from "react";
import type { LiveState } from "../live/state";
import type { PaneActions } from "./actions/pane-actions";
import type { Writes } from "./use-writes";

/** Our colours in the sheets. */
export interface Marks {
  /** There are some, be it from an earlier session. */
  readonly has: boolean;
  set(): void;
  clear(): void;
}

export function useMarks(
  actions: PaneActions,
  { forms, issues, isCutOff }: LiveState,
  writes: Writes,
): Marks {
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
      void writes.run(async (on) => {
        const said = await on.mark(issues);
        setHas(true);
        return said;
      }),
    clear: () =>
      void writes.run(async (on) => {
        const said = await on.clearMarks(sheets);
        setHas(said !== undefined && (await on.hasMarks(sheets)));
        return said;
      }),
  };
}
