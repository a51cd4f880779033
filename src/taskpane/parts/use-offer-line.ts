import { makeStyles, tokens } from "@fluentui/react-components";

/** Of a line above a list that offers something: its text takes the room, its buttons stand behind it. */
export const useOfferLine = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gridAutoFlow: "column",
    gridAutoColumns: "auto",
    alignItems: "center",
    minHeight: "40px",
    padding: "4px 4px 4px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
