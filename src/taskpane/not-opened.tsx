import { FluentProvider } from "@fluentui/react-components";
import { TemplateInvalid } from "../templates/load";
import { WorkbookError } from "../workbook/errors";
import { AlertBox } from "./parts/failure-box";
import { useLook } from "./parts/look";
import { themeOf } from "./theme";
import { notOpened as words } from "./words/not-opened";

interface NotOpenedProps {
  readonly isDark: boolean;
  /** Why there is no pane, where that is nobody's fault. */
  readonly sentence?: string;
  /** What went wrong; `advice` says what to do about it in this host. */
  readonly problem?: unknown;
  readonly advice: string;
}

/** In place of the pane, where workbook or forms could not be opened: why there is none, and what to do. */
export function NotOpened({ isDark, sentence, problem, advice }: NotOpenedProps) {
  const isForms = problem instanceof TemplateInvalid;
  return (
    <FluentProvider theme={themeOf(isDark, false)}>
      <AlertBox icon="wrong" title={isForms ? words.templates : words.other}>
        <Line text={sentence ?? saidBy(problem)} />
        {problem !== undefined && <Line text={advice} />}
      </AlertBox>
    </FluentProvider>
  );
}

/** What our own errors say is for people; of any other they can at least tell whoever helps. */
function saidBy(problem: unknown): string {
  if (problem instanceof TemplateInvalid || problem instanceof WorkbookError) return problem.message;
  return words.reason(problem instanceof Error ? problem.message : String(problem));
}

function Line({ text }: { text: string }) {
  return <p className={useLook().text}>{text}</p>;
}
