import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLook } from "../parts/look";
import { Toggle } from "../parts/toggle";
import { CHIPS, otherCells } from "../words/audit";

/** More than these fold into one button. */
const SHOWN = 8;

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", marginTop: "4px" },
  chip: {
    minWidth: 0,
    margin: "0 4px 4px 0",
    padding: "0 5px",
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForegroundLink,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
});

/** The cells of an issue; a click selects one in the sheet. */
export function CellChips(props: {
  cells: readonly string[];
  chosen: string;
  onChoose: (cell: string) => void;
}) {
  const { cells, chosen, onChoose } = props;
  const styles = useStyles();
  const look = useLook();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? cells : cells.slice(0, SHOWN);
  return (
    <div role="group" aria-label={CHIPS} className={styles.chips}>
      {shown.map((cell) => (
        <Toggle
          key={cell}
          className={mergeClasses(styles.chip, cell === chosen && styles.chosen)}
          isPressed={cell === chosen}
          onClick={() => onChoose(cell)}
        >
          {cell}
        </Toggle>
      ))}
      {shown.length < cells.length && (
        <Button
          className={mergeClasses(styles.chip, look.small)}
          appearance="subtle"
          size="small"
          onClick={() => setAll(true)}
        >
          {otherCells(cells.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
