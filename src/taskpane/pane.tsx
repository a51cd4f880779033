import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { PaneRequest } from "./request";
import { Rail } from "./menu/rail";
import type { Kept, PaneProps } from "./model";
import { OpenPane } from "./open-pane";
import { themeOf } from "./theme";

/** The task pane: everything it shows follows from what it is given and what the user clicked. */
export function Pane(props: PaneProps) {
  const { live, memory, environment, requests } = props;
  const { onCollapse } = environment;
  const state = useSyncExternalStore(live.subscribe, () => live.state);
  const [kept, setKept] = useState(() => memory.read());
  const isSystemDark = useSystemDark();
  const { settings, collapsed } = kept;
  const keep = (change: Partial<Kept>) => {
    const next = { ...kept, ...change };
    setKept(next);
    memory.write(next);
  };
  const collapse = (isCollapsed: boolean) => {
    keep({ collapsed: isCollapsed });
    onCollapse?.(isCollapsed);
  };
  const [request, setRequest] = useState<PaneRequest>();
  const onRequest = useEffectEvent((sent: PaneRequest) => {
    if (collapsed) collapse(false);
    setRequest(sent);
  });
  useEffect(() => requests?.subscribe((sent) => onRequest(sent)), [requests]);
  const isDark =
    settings.colours === "system" ? (environment.dark ?? isSystemDark) : settings.colours === "dark";
  return (
    // Its class would be copied onto menus, its style is not.
    <FluentProvider theme={themeOf(isDark, settings.large)} style={{ height: "100%" }} lang="zh-CN">
      {collapsed && onCollapse ? (
        <Rail errors={state.counts.error} onExpand={() => collapse(false)} />
      ) : (
        // With another workbook everything in the pane begins anew.
        <OpenPane
          key={state.workbook}
          {...props}
          {...{ state, kept, keep, request }}
          onRequestTaken={() => setRequest(undefined)}
          {...(onCollapse && { onCollapse: () => collapse(true) })}
        />
      )}
    </FluentProvider>
  );
}

const DARK = "(prefers-color-scheme: dark)";

function useSystemDark(): boolean {
  const [isDark, setDark] = useState(() => window.matchMedia?.(DARK).matches ?? false);
  useEffect(() => {
    const query = window.matchMedia?.(DARK);
    const hear = () => setDark(query.matches);
    query?.addEventListener("change", hear);
    return () => query?.removeEventListener("change", hear);
  }, []);
  return isDark;
}
