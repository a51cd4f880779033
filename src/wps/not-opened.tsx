import { FluentProvider } from "@fluentui/react-components";
import { AlertBox } from "../taskpane/parts/failure-box";
import { useLook } from "../taskpane/parts/look";
import { themeOf } from "../taskpane/theme";
import { TemplateInvalid } from "../templates/load";
import { WorkbookError } from "../workbook/errors";
import { NOT_OPENED } from "./words";

/** In place of the pane: why there is none, and what to do. */
export function NotOpened({ sentence, problem }: { sentence?: string; problem?: unknown }) {
  const isForms = problem instanceof TemplateInvalid;
  return (
    <FluentProvider theme={themeOf(window.matchMedia("(prefers-color-scheme: dark)").matches, false)}>
      <AlertBox icon="wrong" title={isForms ? NOT_OPENED.templates : NOT_OPENED.other}>
        <Line text={sentence ?? saidBy(problem)} />
        {problem !== undefined && <Line text={NOT_OPENED.text} />}
      </AlertBox>
    </FluentProvider>
  );
}

/** What our own errors say is for people; of any other they can at least tell whoever helps. */
function saidBy(problem: unknown): string {
  if (problem instanceof TemplateInvalid || problem instanceof WorkbookError) return problem.message;
  return NOT_OPENED.reason(problem instanceof Error ? problem.message : String(problem));
}

function Line({ text }: { text: string }) {
  return <p className={useLook().text}>{text}</p>;
}
