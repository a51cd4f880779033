import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { opener } from "../focus";
import { useLook } from "../parts/look";
import { useOfferLine } from "../parts/use-offer-line";
import type { Session } from "../session";
import { ownForms } from "../words/own-forms";

const useStyles = makeStyles({ apart: { gridColumnGap: "8px" } });

/** Offers to learn the forms of this workbook that no district's set knows. */
export function LearnLine({ session }: { session: Session<"ownForms"> }) {
  const offer = useOfferLine();
  const styles = useStyles();
  const look = useLook();
  const foreign = session.state.forms.filter(({ definition }) => definition.inferred);
  if (!foreign.length || !session.environment.ownForms) return null;
  return (
    <div className={mergeClasses(offer.line, styles.apart)}>
      <span className={mergeClasses(look.meta, look.cut)}>{ownForms.offer(foreign.length)}</span>
      <Button
        className={offer.button}
        appearance="subtle"
        size="small"
        {...opener(session.openPage, "ownForms")}
      >
        {ownForms.learn}
      </Button>
    </div>
  );
}
