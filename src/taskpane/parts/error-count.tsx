import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  count: {
    display: "inline-block",
    minWidth: "16px",
    boxSizing: "border-box",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "16px",
    textAlign: "center",
  },
  beside: { marginLeft: "6px" },
});

/** How many 必改 there are, as a red badge; Fluent's own brings styles for badges of all kinds. */
export function ErrorCount({ errors, isBeside = false }: { errors: number; isBeside?: boolean }) {
  const styles = useStyles();
  if (errors === 0) return null;
  return (
    <span aria-hidden={isBeside} className={mergeClasses(styles.count, isBeside && styles.beside)}>
      {errors > 99 ? "99+" : errors}
    </span>
  );
}
