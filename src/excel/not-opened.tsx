import { FluentProvider } from "@fluentui/react-components";
import { AlertBox } from "../taskpane/parts/failure-box";
import { useLook } from "../taskpane/parts/look";
import { themeOf } from "../taskpane/theme";
import { TemplateInvalid } from "../templates/load";
import { WorkbookError } from "../workbook/errors";
import { isDark } from "./office";
import { NOT_OPENED } from "./words";

/** In place of the pane, where workbook or forms could not be opened. */
export function NotOpened({ problem }: { problem: unknown }) {
  const isForms = problem instanceof TemplateInvalid;
  return (
    <FluentProvider theme={themeOf(isDark(Office.context.officeTheme) ?? false, false)}>
      <AlertBox icon="wrong" title={isForms ? NOT_OPENED.templates : NOT_OPENED.other}>
        <Line text={saidBy(problem)} />
        <Line text={NOT_OPENED.text} />
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
