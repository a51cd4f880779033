import type { JSX, ReactNode } from "react";
import { HeartPulse20Regular, Info20Regular, Settings20Regular } from "@fluentui/react-icons";
import { FixAll } from "./audit/fix-all";
import { AboutPage } from "./menu/about";
import { RulesPage } from "./menu/rules";
import { SelfCheckPage } from "./menu/self-check";
import { SettingsPage } from "./menu/settings";
import type { MenuPage } from "./menu/top-bar";
import { outcomeOf } from "./parts/outcome";
import { SubPageBar } from "./parts/sub-page";
import type { PageName } from "./request";
import { SubmitPage } from "./submit/submit-page";
import { Choose } from "./summary/choose";
import type { PaneSession } from "./use-pane";
import { fixAll } from "./words/audit";
import { ABOUT, ruleList, SELF_CHECK, SETTINGS } from "./words/menu";
import { BACK, BACK_TO } from "./words/shared";
import { SUBMIT } from "./words/submit";
import { choose } from "./words/summary";

/** A page that takes the place of a tab, with a way back. */
interface Page {
  readonly title: string;
  /** What its way back is called; 返回 where nothing is said. */
  readonly back?: string;
  /** The page it goes back to; the tab where there is none. */
  readonly parent?: PageName;
  /** Its icon in 更多; a page without one is reached from elsewhere. */
  readonly icon?: JSX.Element;
  /** Beside its title: how far it is. */
  readonly right?: (session: PaneSession) => string | undefined;
  readonly render: (session: PaneSession) => ReactNode;
}

/** All pages; those of 更多 in its order. */
const PAGES: Readonly<Record<PageName, Page>> = {
  settings: {
    title: SETTINGS,
    icon: <Settings20Regular />,
    render: ({ settings, actions, changeSettings }) => (
      <SettingsPage settings={settings} canWatch={actions.can.watch} onChange={changeSettings} />
    ),
  },
  selfCheck: {
    title: SELF_CHECK,
    icon: <HeartPulse20Regular />,
    render: ({ selfCheck, environment, writes }) => (
      <SelfCheckPage
        check={selfCheck}
        canKeepFiles={!environment.keepsNoPages}
        failure={outcomeOf(writes).failure}
      />
    ),
  },
  about: {
    title: ABOUT,
    icon: <Info20Regular />,
    render: ({ sets, environment, openPage }) => (
      <AboutPage sets={sets} environment={environment} onRules={() => openPage("rules")} />
    ),
  },
  rules: {
    title: ruleList.title,
    parent: "about",
    render: ({ sets, environment }) => <RulesPage sets={sets} rules={environment.rules} />,
  },
  fixAll: {
    title: fixAll.title,
    back: BACK_TO.audit,
    render: (session) => <FixAll issues={session.fixable} onFix={session.fixAll} />,
  },
  choose: {
    title: choose.title,
    back: BACK_TO.result,
    right: ({ rollUp: { asked } }) => asked && choose.nth(asked.nth, asked.of),
    render: ({ rollUp: { asked, phase }, choose }) =>
      asked &&
      phase.kind === "done" && (
        <Choose
          key={asked.conflict.cell}
          conflict={asked.conflict}
          sheet={phase.report.sheet}
          onChoose={choose}
        />
      ),
  },
  submit: {
    title: SUBMIT,
    back: BACK_TO.audit,
    render: (session) => <SubmitPage session={session} />,
  },
};

export const MENU: readonly MenuPage[] = (Object.entries(PAGES) as [PageName, Page][]).flatMap(
  ([name, { title, icon }]) => (icon ? [{ name, title, icon }] : []),
);

export const parentOf = (page: PageName): PageName | undefined => PAGES[page].parent;

/** The page that is open. */
export function SubPage({ page, session }: { page: PageName; session: PaneSession }) {
  const { title, back = BACK, right, render } = PAGES[page];
  return (
    <>
      <SubPageBar key={page} {...{ title, back }} onBack={session.closePage} right={right?.(session)} />
      {render(session)}
    </>
  );
}
