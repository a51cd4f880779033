import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { Manner } from "../menu/settings";
import type { Settings } from "../memory";
import { Fold } from "../parts/fold";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { before as words } from "../words/summary";
import type { SourceForm, Sources } from "./sources";

const useStyles = makeStyles({
  promises: {
    listStyleType: "none",
    margin: "6px 0 0",
    padding: 0,
    display: "grid",
    gridRowGap: "4px",
  },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    alignItems: "start",
  },
  tick: { height: "16px", paddingTop: "3px" },
  source: {
    display: "grid",
    gridTemplateColumns: "16px fit-content(60%) minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "baseline",
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** What a roll-up would read, and what it promises. */
export function Before(props: {
  sources: Sources | undefined;
  settings: Settings;
  onChange: (part: Partial<Settings>) => void;
}) {
  const { sources, settings, onChange } = props;
  const look = useLook();
  if (!sources) return <Nothing title={words.nothingKnown} text={words.nothingKnownHint} />;
  const { from, forms } = sources;
  if (!forms.length) {
    return <Nothing title={words.nothing(from.name)} text={words.nothingHint(from.number)} />;
  }
  const isRows = forms.some(({ rows }) => rows);
  const unit = isRows ? words.unit.row : words.unit.form;
  const count = forms.reduce((sum, form) => sum + form.count, 0);
  return (
    <>
      <div className={look.block}>
        <h2 className={look.sentence}>{words.title(from.name, count, unit, sources.to.name)}</h2>
        <Promises sources={sources} layout={settings.layout} isRows={isRows} />
      </div>
      <section aria-labelledby="sources">
        <GroupHeader
          id="sources"
          title={words.sources}
          about={words.sourceCount(forms.length, count, unit)}
        />
        {forms.map((form) => (
          <SourceRow key={`${form.sheet} ${form.rows?.from}`} form={form} />
        ))}
      </section>
      {isRows && (
        <Fold text={words.manner(settings.layout, settings.total)}>
          <div className={look.block}>
            <Manner settings={settings} onChange={onChange} />
          </div>
        </Fold>
      )}
    </>
  );
}

function Nothing({ title, text }: { title: string; text: string }) {
  const look = useLook();
  return (
    <div className={look.block}>
      <h2 className={look.sentence}>{title}</h2>
      <p className={look.text}>{text}</p>
    </div>
  );
}

function Promises(props: { sources: Sources; layout: Settings["layout"]; isRows: boolean }) {
  const { sources, layout, isRows } = props;
  const styles = useStyles();
  const look = useLook();
  const to = sources.target ?? words.newSheet(sources.to.number || sources.to.name);
  const lines = [words.write(to, isRows && layout === "direction"), words.convert, words.refuse, words.keep];
  return (
    <ul className={styles.promises}>
      {lines.map((line) => (
        <li key={line} className={styles.line}>
          <span className={mergeClasses(styles.tick, look.quietIcon)}>
            <Checkmark16Regular />
          </span>
          <span className={look.text}>{line}</span>
        </li>
      ))}
    </ul>
  );
}

function SourceRow({ form }: { form: SourceForm }) {
  const { sheet, rows, amount } = form;
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.source}>
      <span className={look.goodIcon}>
        <Checkmark16Regular style={{ verticalAlign: "-3px" }} />
      </span>
      <span className={mergeClasses(look.text, look.cut)} title={sheet}>
        {sheet}
      </span>
      <span className={look.meta}>{rows && words.rows(rows.from, rows.to)}</span>
      <span className={amount === undefined ? look.meta : look.text}>
        {amount === undefined ? words.unclear : words.amount(amount)}
      </span>
    </div>
  );
}
