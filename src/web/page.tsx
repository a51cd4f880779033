import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { ENDINGS } from "../foreign/endings";
import { themeOf } from "../taskpane/theme";
import { Bar } from "./bar";
import { chosenFile } from "./chosen-file";
import type { Dark } from "./dark";
import { DiskQuestion } from "./disk-question";
import { Notices } from "./notices";
import { AskAboutPaste } from "./paste-question";
import { PrintPreview } from "./print-preview";
import type { Printing } from "./printing";
import type { Session } from "./session";
import * as words from "./words";

interface Props {
  readonly session: Session;
  readonly dark: Dark;
  readonly today: Date;
  readonly printing: Printing;
  /** Asks for a file by the browser's better box; `elsewise` opens the plain one. */
  pick(elsewise: () => void): void;
  /** Handed the way to ask for a file, for those who stand elsewhere on the page. */
  onReady(choose: () => void): void;
}

/** What stands over grid and pane. */
export function Page({ session, dark, today, printing, pick, onReady }: Props) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const isDark = useSyncExternalStore(dark.subscribe, dark.isOn);
  const preview = useSyncExternalStore(printing.subscribe, printing.preview);
  const input = useRef<HTMLInputElement>(null);
  const choose = useCallback(() => pick(() => input.current?.click()), [pick]);
  useEffect(() => onReady(choose), [onReady, choose]);
  return (
    <FluentProvider theme={themeOf(isDark, false)}>
      <Bar
        state={state}
        onOpen={choose}
        onSave={() => void session.save()}
        onPrint={() => void printing.open()}
      />
      <Notices session={session} state={state} today={today} onOpen={choose} />
      {preview && <PrintPreview preview={preview} onClose={printing.close} />}
      {state.pasted && <AskAboutPaste asked={state.pasted} />}
      {state.asked && <DiskQuestion question={state.asked} />}
      <input
        ref={input}
        type="file"
        accept={[".docx", ...ENDINGS].join()}
        hidden
        aria-label={words.OPEN}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void session.open(chosenFile(file));
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </FluentProvider>
  );
}
