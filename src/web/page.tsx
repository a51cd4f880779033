import { FluentProvider } from "@fluentui/react-components";
import { useRef, useSyncExternalStore } from "react";
import { themeOf } from "../taskpane/theme";
import { Bar } from "./bar";
import { chosenFile } from "./chosen-file";
import type { Dark } from "./dark";
import { DiskQuestion } from "./disk-question";
import { Notices } from "./notices";
import type { Session } from "./session";
import * as words from "./words";

/** What stands over grid and pane. */
export function Page(props: { session: Session; dark: Dark; today: Date }) {
  const { session, dark, today } = props;
  const state = useSyncExternalStore(session.subscribe, session.state);
  const isDark = useSyncExternalStore(dark.subscribe, dark.isOn);
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  return (
    <FluentProvider theme={themeOf(isDark, false)}>
      <Bar state={state} onOpen={choose} onSave={() => void session.save()} />
      <Notices session={session} state={state} today={today} onOpen={choose} />
      {state.asked && <DiskQuestion question={state.asked} />}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et"
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
