import { useState } from "react";
import type { ReactNode } from "react";
import type { TemplateSet } from "../forms/definition";
import type { AuditedIssue } from "../audit/issue";
import type { Fix } from "../audit/issue";
import type { Choice } from "../summary/compare";
import { FixAll } from "./audit/fix-all";
import { AboutPage } from "./menu/about";
import { RulesPage } from "./menu/rules";
import { SettingsPage } from "./menu/settings";
import type { DoneRollUp, Environment, Settings } from "./model";
import { SubPageBar } from "./parts/sub-page";
import { Choose } from "./summary/choose";
import { fixAll } from "./words/audit";
import { ABOUT, ruleList, SELF_CHECK, SETTINGS } from "./words/menu";
import { BACK, BACK_TO } from "./words/shared";
import { SUBMIT } from "./words/submit";
import { choose } from "./words/summary";

export type PageName = "settings" | "selfCheck" | "about" | "rules" | "fixAll" | "choose" | "submit";

const TITLES: Readonly<Record<PageName, string>> = {
  settings: SETTINGS,
  selfCheck: SELF_CHECK,
  about: ABOUT,
  rules: ruleList.title,
  fixAll: fixAll.title,
  choose: choose.title,
  submit: SUBMIT,
};

const BACKS: Readonly<Record<PageName, string>> = {
  settings: BACK,
  selfCheck: BACK,
  about: BACK,
  rules: BACK,
  fixAll: BACK_TO.audit,
  choose: BACK_TO.result,
  submit: BACK_TO.audit,
};

/** A page in place of the tab's content, with a way back. */
export function SubPage(props: {
  page: PageName;
  sets: readonly TemplateSet[];
  environment: Environment;
  settings: Settings;
  canWatch: boolean;
  fixable: readonly AuditedIssue[];
  rolled: DoneRollUp | undefined;
  onBack: () => void;
  onPage: (page: PageName) => void;
  onSettings: (settings: Settings) => void;
  onFix: (fixes: readonly Fix[]) => void;
  onChoose: (choices: Readonly<Record<string, Choice>>) => void;
  /** What 报送检查 shows. */
  submit: ReactNode;
  /** What 自检 shows. */
  selfCheck: ReactNode;
}) {
  const { page, rolled, settings } = props;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const conflicts = rolled?.conflicts ?? [];
  const nth = Object.keys(choices).length;
  const conflict = conflicts[nth];
  const right = page === "choose" && conflict ? choose.nth(nth + 1, conflicts.length) : undefined;
  return (
    <>
      <SubPageBar key={page} title={TITLES[page]} back={BACKS[page]} onBack={props.onBack} right={right} />
      {page === "settings" && (
        <SettingsPage settings={settings} canWatch={props.canWatch} onChange={props.onSettings} />
      )}
      {page === "about" && (
        <AboutPage sets={props.sets} environment={props.environment} onRules={() => props.onPage("rules")} />
      )}
      {page === "rules" && <RulesPage sets={props.sets} rules={props.environment.rules} />}
      {page === "selfCheck" && props.selfCheck}
      {page === "submit" && props.submit}
      {page === "fixAll" && <FixAll issues={props.fixable} onFix={props.onFix} />}
      {page === "choose" && conflict && rolled && (
        <Choose
          key={conflict.cell}
          conflict={conflict}
          sheet={rolled.report.sheet}
          onChoose={(choice) => {
            const all = { ...choices, [conflict.cell]: choice };
            if (nth + 1 < conflicts.length) setChoices(all);
            else props.onChoose(all);
          }}
        />
      )}
    </>
  );
}
