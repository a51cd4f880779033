import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { FluentProvider } from "@fluentui/react-components";
import { Rail } from "./menu/rail";
import type { PaneProps } from "./pane-props";
import type { Remembered } from "./memory";
import { OpenPane } from "./open-pane";
import type { PaneRequest, PaneRequests } from "./request";
import { themeOf } from "./theme";

/** The task pane: everything it shows follows from what it is given and what the user clicked. */
export function Pane(props: PaneProps & { readonly requests?: PaneRequests }) {
  const { requests, ...given } = props;
  const { live, memory, environment } = given;
  const { onCollapse } = environment;
  const state = useSyncExternalStore(live.subscribe, () => live.state);
  const [remembered, setRemembered] = useState(() => memory.read());
  const isSystemDark = useSystemDark();
  const { settings, collapsed } = remembered;
  const remember = (change: Partial<Remembered>) => {
    const next = { ...remembered, ...change };
    setRemembered(next);
    memory.write(next);
  };
  const collapse = (isCollapsed: boolean) => {
    remember({ collapsed: isCollapsed });
    onCollapse?.(isCollapsed);
  };
  const [request, setRequest] = useState<PaneRequest>();
  const onRequest = useEffectEvent((sent: PaneRequest) => {
    if (collapsed) collapse(false);
    setRequest(sent);
  });
  useEffect(() => requests?.subscribe((sent) => onRequest(sent)), [requests]);
  useEffect(() => live.setUnit(remembered.chosen.unit), [live, remembered.chosen.unit]);
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
          {...given}
          {...{ state, remembered, remember, request }}
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
