import { useState } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  Input,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular, Search16Regular } from "@fluentui/react-icons";
import type { TemplateSet } from "../../forms/definition";
import { basisOf } from "../../audit/basis";
import { levelDifferences, levelsOf } from "../../audit/rule-levels";
import type { LevelDifference } from "../../audit/rule-levels";
import type { Rule } from "../../audit/rule";
import { Content } from "../parts/frame";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { ruleGroups, rulesWith } from "./rule-groups";
import { BODY } from "../words/audit";
import { about, ruleList } from "../words/menu";
import { GAP } from "../words/shared";
import { SEVERITY } from "../../audit/severity";

const useStyles = makeStyles({
  search: { width: "100%" },
  found: { marginTop: "4px" },
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  button: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    gridColumnGap: "8px",
    alignItems: "center",
    width: "100%",
    minHeight: "51px",
    padding: "6px 12px 5px",
    fontWeight: tokens.fontWeightRegular,
  },
  chevron: { height: "16px", padding: 0, color: tokens.colorNeutralForeground3, lineHeight: "16px" },
  text: { display: "grid", textAlign: "left" },
  panel: { margin: 0 },
  facts: {
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    gridColumnGap: "12px",
    gridRowGap: "6px",
    alignItems: "baseline",
    margin: 0,
    padding: "0 12px 12px",
  },
  value: { margin: 0, overflowWrap: "break-word" },
});

interface Shown {
  readonly sets: readonly TemplateSet[];
  /** The one in use, whose own clauses are shown. */
  readonly set: TemplateSet | undefined;
  readonly rules: readonly Rule[];
}

/** 查看全部审核规则和依据: where districts differ first, then every rule, the gravest first; or those that tell of something. */
export function RulesPage({ sets, set, rules }: Shown) {
  const styles = useStyles();
  const look = useLook();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [sought, setSought] = useState("");
  const different = levelDifferences(sets, rules).filter(({ rule }) => rule);
  const found = rulesWith(rules, sought, (rule) => basisOf(rule, set));
  return (
    <Content name="rules">
      <div className={look.block}>
        <Input
          type="search"
          contentBefore={<Search16Regular />}
          className={styles.search}
          aria-label={ruleList.search}
          placeholder={ruleList.searchHint}
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
        <p className={mergeClasses(look.meta, styles.found)} role="status">
          {found.length ? ruleList.found(found.length, rules.length) : ruleList.foundNone}
        </p>
      </div>
      {different.length > 0 && found.length === rules.length && (
        <section aria-labelledby="rules-different">
          <GroupHeader
            id="rules-different"
            title={ruleList.different}
            right={ruleList.count(different.length)}
          />
          {different.map((one) => (
            <div key={`${one.set.set}${one.set.since}${one.id}`} className={look.block}>
              <p className={look.text}>{one.rule?.title}</p>
              <p className={look.meta}>{howOf(one)}</p>
              <p className={look.text}>{one.why}</p>
            </div>
          ))}
        </section>
      )}
      {ruleGroups(found).map((group) => (
        <section key={group.level} aria-labelledby={`rules-${group.level}`}>
          <GroupHeader
            id={`rules-${group.level}`}
            title={SEVERITY[group.level]}
            right={ruleList.count(group.rules.length)}
          />
          <Accordion
            collapsible
            navigation="linear"
            openItems={open}
            onToggle={(_, { openItems }) => setOpen(openItems as string[])}
          >
            {group.rules.map((rule) => (
              <RuleItem key={rule.id} isOpen={open.includes(rule.id)} {...{ rule, set, different }} />
            ))}
          </Accordion>
        </section>
      ))}
    </Content>
  );
}

function RuleItem(props: {
  rule: Rule;
  set: TemplateSet | undefined;
  different: readonly LevelDifference[];
  isOpen: boolean;
}) {
  const { rule, set, different, isOpen } = props;
  const styles = useStyles();
  const look = useLook();
  return (
    <AccordionItem value={rule.id} className={styles.item}>
      <AccordionHeader
        as="h3"
        expandIconPosition="end"
        expandIcon={{
          className: styles.chevron,
          children: isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />,
        }}
        button={{ className: mergeClasses(styles.button, look.ring) }}
      >
        <span className={styles.text}>
          <span className={look.text}>{rule.title}</span>
          <span className={look.meta}>{levelsText(rule)}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel} collapseMotion={null}>
        <dl className={styles.facts}>
          <Fact term={ruleList.says} lines={saidBy(rule)} />
          <Fact term={BODY.why} lines={[rule.why]} />
          <Fact term={BODY.basis} lines={[basisOf(rule, set)]} />
          <Fact
            term={ruleList.differs}
            lines={different.filter(({ id }) => id === rule.id).map((one) => `${howOf(one)}${GAP}${one.why}`)}
          />
        </dl>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Fact({ term, lines }: { term: string; lines: readonly string[] }) {
  const styles = useStyles();
  const look = useLook();
  if (!lines.length) return null;
  return (
    <>
      <dt className={look.meta}>{term}</dt>
      <dd className={styles.value}>
        {lines.map((line) => (
          <p key={line} className={look.text}>
            {line}
          </p>
        ))}
      </dd>
    </>
  );
}

function levelsText(rule: Rule): string {
  const levels = levelsOf(rule).map((level) => SEVERITY[level]);
  return `${levels.join("、")}${rule.when === "submission" ? `${GAP}${ruleList.submission}` : ""}`;
}

/** What it says, with … for what only a cell can tell. */
function saidBy({ messages }: Rule): string[] {
  return [...new Set(Object.values(messages).map(({ text }) => text.replace(/\{\w+\}/g, "…")))];
}

function howOf({ set, grade }: LevelDifference): string {
  const where = about.formsText(set.name, set.since);
  return `${where}${GAP}${grade ? ruleList.graded(SEVERITY[grade]) : ruleList.off}`;
}
