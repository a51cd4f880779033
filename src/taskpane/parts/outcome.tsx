import type { ReactNode } from "react";
import type { Writes } from "../use-writes";
import { FailureBox } from "./failure-box";
import { Notice } from "./notice";

/** What became of the last write: the failure, and the bar that takes it back. */
export function outcomeOf(writes: Writes): { readonly failure: ReactNode; readonly notice: ReactNode } {
  const { failure, notice } = writes;
  return {
    failure: failure && (
      <FailureBox failure={failure} onUndo={(undo) => void writes.run(undo)} onClose={writes.closeFailure} />
    ),
    notice: notice && (
      <Notice
        text={notice.sentence}
        {...(notice.undo && { onUndo: writes.undo })}
        onClose={writes.closeNotice}
      />
    ),
  };
}
