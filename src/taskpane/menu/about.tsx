import { makeStyles, tokens } from "@fluentui/react-components";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons";
import type { TemplateSet } from "../../forms/definition";
import type { Environment } from "../model";
import { Content } from "../parts/frame";
import { useLook } from "../parts/look";
import { about, LOCAL } from "../words/menu";

const useStyles = makeStyles({
  promise: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gridColumnGap: "8px" },
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
export function AboutPage({ sets, environment }: { sets: readonly TemplateSet[]; environment: Environment }) {
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
        <Fact term={about.rules} texts={[about.rulesText(rules)]} />
        <Fact term={about.host} texts={[host]} />
      </dl>
    </Content>
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
