import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { unable } from "../../audit/unable-rules";
import type { TemplateSet } from "../../forms/definition";
import { opener } from "../focus";
import type { Environment } from "../pane-props";
import { Fold } from "../parts/fold";
import { Content } from "../parts/frame";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { about, LOCAL } from "../words/menu";

const useStyles = makeStyles({
  promise: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gridColumnGap: "8px" },
  open: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  icon: { height: "16px", color: tokens.colorNeutralForeground3 },
  facts: {
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    gridColumnGap: "12px",
    gridRowGap: "6px",
    alignItems: "baseline",
    margin: 0,
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 关于. */
export function AboutPage({ session }: { session: Session<"rules"> }) {
  const { sets, environment, openPage } = session;
  const { version, rules, host } = environment;
  const styles = useStyles();
  const look = useLook();
  return (
    <Content name="about">
      <div className={look.block}>
        <div className={styles.promise}>
          <ShieldCheckmark20Regular className={look.goodIcon} />
          <div>
            <h3 className={look.strong}>{LOCAL}</h3>
            <p className={look.text}>{about.promise}</p>
          </div>
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact term={about.version} texts={[about.versionText(version)]} />
        <Fact term={about.forms} texts={sets.map(({ name, since }) => about.formsText(name, since))} />
        <Fact term={about.rules} texts={[about.rulesText(rules.length)]} />
        <Fact term={about.host} texts={[host]} />
      </dl>
      {sets.map((set) => (
        <UnableRules key={`${set.set} ${set.since}`} set={set} rules={rules} />
      ))}
      <button
        type="button"
        {...opener(openPage, "rules")}
        className={mergeClasses(look.plainButton, look.ring, styles.open)}
      >
        <span className={look.text}>{about.allRules}</span>
        <span className={styles.icon}>
          <ChevronRight16Regular />
        </span>
      </button>
    </Content>
  );
}

/** Rules that cannot look at a district's forms, each with the reason. */
function UnableRules({ set, rules }: { set: TemplateSet; rules: Environment["rules"] }) {
  const styles = useStyles();
  const all = unable(set, rules);
  if (!all.length) return null;
  return (
    <Fold text={about.unable(set.name, all.length)}>
      <dl className={styles.facts}>
        {all.map(({ rule, why }) => (
          <Fact key={rule.id} term={rule.title} texts={[why]} />
        ))}
      </dl>
    </Fold>
  );
}

function Fact({ term, texts }: { term: string; texts: readonly string[] }) {
  const look = useLook();
  return (
    <>
      <dt className={look.meta}>{term}</dt>
      <dd style={{ margin: 0 }}>
        {texts.map((text) => (
          <p key={text} className={look.text}>
            {text}
          </p>
        ))}
      </dd>
    </>
  );
}
