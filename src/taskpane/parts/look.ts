import { makeStyles, tokens } from "@fluentui/react-components";

/** Sizes and colours that all parts of the pane share. */
export const useLook = makeStyles({
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, margin: 0 },
  strong: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  sentence: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  meta: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    margin: 0,
  },
  link: { color: tokens.colorBrandForegroundLink },
  danger: { color: tokens.colorStatusDangerForeground3 },
  dangerIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  goodIcon: { color: tokens.colorStatusSuccessForeground1 },
  quietIcon: { color: tokens.colorNeutralForeground3 },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  /** Full-bleed rows clip the ring that Fluent draws outside. */
  ring: {
    "&[data-fui-focus-visible]": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineOffset: "-2px",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clip: "rect(0 0 0 0)",
    whiteSpace: "nowrap",
  },
  small: { minWidth: 0 },
  plainButton: {
    appearance: "none",
    backgroundColor: "transparent",
    border: "none",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    padding: 0,
    width: "100%",
  },
  block: {
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
