import type { JSX, ReactNode } from "react";
import {
  ArrowImport20Regular,
  BookQuestionMark20Regular,
  HeartPulse20Regular,
  History20Regular,
  Info20Regular,
  Settings20Regular,
  TableAdd20Regular,
  TextBulletListSquare20Regular,
} from "@fluentui/react-icons";
import { FixAll } from "./audit/fix-all";
import { ListPage } from "./general/list-page";
import { MeaningsPage } from "./general/meanings-page";
import { HelpPage } from "./help/help";
import { LaterCarry, LaterImport } from "./import/later";
import { AboutPage } from "./menu/about";
import { RulesPage } from "./menu/rules";
import { SelfCheckPage } from "./menu/self-check";
import { SettingsPage } from "./menu/settings";
import { LaterOwnForms } from "./own-forms/later";
import type { Session } from "./session";
import { SubmitPage } from "./submit/submit-page";
import { ChoosePage } from "./summary/choose";
import { fixAll } from "./words/audit";
import { general, list } from "./words/general";
import { bringIn, carry } from "./words/import";
import { ABOUT, HELP, ruleList, SELF_CHECK, SETTINGS } from "./words/menu";
import { ownForms } from "./words/own-forms";
import { BACK_TO } from "./words/shared";
import { SUBMIT } from "./words/submit";
import { choose } from "./words/summary";

/** A page that takes the place of a tab, with a way back. `Name`: what the pages are called. */
interface Page<Name extends string> {
  readonly title: string;
  /** What its way back is called; 返回 where nothing is said. */
  readonly back?: string;
  /** The page it goes back to; the tab where there is none. */
  readonly parent?: NoInfer<Name>;
  /** Its icon in 更多; a page without one is reached from elsewhere. */
  readonly icon?: JSX.Element;
  /** Beside its title: how far it is. */
  readonly right?: (session: Session) => string | undefined;
  /** What begins when it is opened. */
  readonly onOpen?: (session: Session) => void;
  readonly render: (session: Session<NoInfer<Name>>) => ReactNode;
}

/** All pages; those of 更多 in its order. Nothing else lists them. */
export const PAGES = named({
  help: {
    title: HELP,
    icon: <BookQuestionMark20Regular />,
    render: ({ environment }) => <HelpPage manual={environment.manual} />,
  },
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
    render: (session) => <SelfCheckPage session={session} />,
  },
  import: {
    title: bringIn.title,
    icon: <ArrowImport20Regular />,
    render: (session) => <LaterImport session={session} />,
  },
  carry: {
    title: carry.title,
    icon: <History20Regular />,
    render: (session) => <LaterCarry session={session} />,
  },
  ownForms: {
    title: ownForms.title,
    icon: <TableAdd20Regular />,
    render: (session) => <LaterOwnForms session={session} />,
  },
  about: {
    title: ABOUT,
    icon: <Info20Regular />,
    render: (session) => <AboutPage session={session} />,
  },
  rules: {
    title: ruleList.title,
    parent: "about",
    render: ({ sets, set, environment }) => <RulesPage sets={sets} set={set} rules={environment.rules} />,
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
    onOpen: ({ rollUp }) => rollUp.askAnew(),
    render: (session) => <ChoosePage session={session} />,
  },
  meanings: {
    title: general.title,
    back: BACK_TO.audit,
    render: (session) => <MeaningsPage session={session} />,
  },
  list: {
    title: list.title,
    icon: <TextBulletListSquare20Regular />,
    render: (session) => <ListPage session={session} />,
  },
  submit: {
    title: SUBMIT,
    back: BACK_TO.audit,
    onOpen: ({ submission }) => submission.start(),
    render: (session) => <SubmitPage session={session} />,
  },
});

export type PageName = keyof typeof PAGES;

/** Their names come from the list itself, so that each entry knows all others. */
function named<Name extends string>(pages: Readonly<Record<Name, Page<Name>>>) {
  return pages;
}
