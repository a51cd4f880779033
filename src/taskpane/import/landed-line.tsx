import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { opener } from "../focus";
import { useLook } from "../parts/look";
import { useOfferLine } from "../parts/use-offer-line";
import type { Session } from "../session";
import { landed as words } from "../words/import";

const useStyles = makeStyles({ apart: { gridColumnGap: "4px" } });

/** Says that a table was pasted that is one of the forms, and offers to put it into a drawn one. */
export function LandedLine({ session }: { session: Session<"import"> }) {
  const { landed, bringIn, set, year } = session;
  const offer = useOfferLine();
  const styles = useStyles();
  const look = useLook();
  const found = landed.landed;
  if (!found.length || session.state.isCutOff) return null;
  const sheets = [...new Set(found.map(({ form }) => form.sheet.name))];
  const forms = [
    ...new Set(found.map(({ definition }) => (definition.unofficial ? definition.name : definition.number))),
  ];
  const { onClick, ...to } = opener(session.openPage, "import");
  return (
    <div className={mergeClasses(offer.line, styles.apart)}>
      <span className={look.text}>{words.line(sheets, forms)}</span>
      <Button
        className={offer.button}
        size="small"
        {...to}
        onClick={() => {
          bringIn.readLanded({ sheets, set, year });
          onClick();
        }}
      >
        {words.go}
      </Button>
      <Button className={offer.button} appearance="subtle" size="small" onClick={landed.dismiss}>
        {words.no}
      </Button>
    </div>
  );
}
