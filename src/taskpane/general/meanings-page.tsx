import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { FilledForm } from "../../forms/filled";
import { MEANINGS } from "../../forms/understand/meanings";
import type { Meaning, TableLayout } from "../../forms/understand/meanings";
import { Content } from "../parts/frame";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { general, MEANING } from "../words/general";

const useStyles = makeStyles({
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gridColumnGap: "8px",
    alignItems: "center",
    minHeight: "40px",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  choice: { minWidth: 0 },
});

/** What each column of the forms that no set knows was taken for; another choice holds from now on. */
export function MeaningsPage({ session }: { session: Session }) {
  const { state, remembered, correct } = session;
  const look = useLook();
  const forms = state.forms.filter(({ definition }) => definition.inferred);
  return (
    <Content name="meanings">
      {forms.length ? (
        <p className={mergeClasses(look.text, look.block)}>{general.hint}</p>
      ) : (
        <p className={look.block}>{general.gone}</p>
      )}
      {layoutsOf(forms).map(({ layout, sheets }, i) => (
        <section key={layout.key} aria-labelledby={`layout-${i}`}>
          <GroupHeader
            id={`layout-${i}`}
            title={sheets.join("、")}
            about={general.about(layout.columns.length)}
            right={
              remembered.layouts[layout.key] && (
                <Button
                  className={look.small}
                  size="small"
                  appearance="subtle"
                  onClick={() => correct(layout.key, undefined)}
                >
                  {general.takeBack}
                </Button>
              )
            }
          />
          <Columns
            layout={layout}
            onCorrect={(meanings) => correct(layout.key, meanings)}
            session={session}
          />
        </section>
      ))}
      {forms.length > 0 && !layoutsOf(forms).length && <p className={look.block}>{general.none}</p>}
    </Content>
  );
}

function Columns(props: {
  layout: TableLayout;
  session: Session;
  onCorrect: (meanings: Readonly<Record<string, Meaning>>) => void;
}) {
  const { layout, session, onCorrect } = props;
  const styles = useStyles();
  const look = useLook();
  const before = session.remembered.layouts[layout.key];
  return layout.columns.map(({ key, heading, meaning, isCorrected }) => (
    <div key={key} className={styles.column}>
      <span className={mergeClasses(look.text, look.cut)} title={heading}>
        {heading}
        {isCorrected && <span className={look.meta}> {general.corrected}</span>}
      </span>
      <Select
        className={styles.choice}
        size="small"
        aria-label={general.column(heading)}
        value={meaning ?? ""}
        onChange={(_, { value }) => value && onCorrect({ ...before, [key]: value as Meaning })}
      >
        {meaning === undefined && <option value="">{general.other}</option>}
        {MEANINGS.map((one) => (
          <option key={one} value={one}>
            {MEANING[one]}
          </option>
        ))}
      </Select>
    </div>
  ));
}

/** Tables with the same headings are one layout, with the sheets they stand in. */
function layoutsOf(forms: readonly FilledForm[]): { layout: TableLayout; sheets: string[] }[] {
  const found = new Map<string, { layout: TableLayout; sheets: string[] }>();
  for (const { definition, sheet } of forms) {
    for (const { layout } of definition.tables.values()) {
      if (!layout) continue;
      const known = found.get(layout.key) ?? { layout, sheets: [] };
      if (!known.sheets.includes(sheet.name)) known.sheets.push(sheet.name);
      found.set(layout.key, known);
    }
  }
  return [...found.values()];
}
