import { useEffect, useState } from "react";
import type { LiveState } from "../live/state";
import type { Job } from "./model";
import type { Writes } from "./use-writes";

/** Whether our colours are in the sheets, those of an earlier session too; and setting and clearing them. */
export function useMarks(job: Job, { forms, issues, isCutOff }: LiveState, writes: Writes) {
  const [has, setHas] = useState(false);
  const sheets = [...new Set(forms.map(({ sheet }) => sheet.name))];
  const names = sheets.join("\n");
  useEffect(() => {
    if (!job.can.mark || names === "" || isCutOff) return;
    let isOver = false;
    job.hasMarks(names.split("\n")).then(
      (found) => !isOver && setHas(found),
      // A sheet may have gone meanwhile; the next look at the workbook asks again.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [job, names, isCutOff]);
  return {
    has,
    set: () =>
      void writes.run(async () => {
        await job.mark(issues);
        setHas(true);
      }),
    clear: () =>
      void writes.run(async () => {
        await job.clearMarks(sheets);
        setHas(false);
      }),
  };
}
