import { makeStyles, tokens } from "@fluentui/react-components";
import type { LiveState } from "../../live/state";
import type { Filter } from "../issue-list";
import { Toggle } from "../parts/toggle";
import { filterName, FILTERS } from "../words/audit";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(4, auto) minmax(0, 1fr)",
    gridColumnGap: "4px",
    alignItems: "center",
    minHeight: "36px",
    boxSizing: "border-box",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  one: { minWidth: 0, padding: "0 5px", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  sheet: { justifySelf: "end" },
});

const LEVELS = ["error", "warning", "hint", "verified"] as const;

/** One kind at a time; the same again shows everything. */
export function FilterBar(props: {
  counts: LiveState["counts"];
  filter: Filter | undefined;
  hasSheet: boolean;
  onFilter: (filter: Filter | undefined) => void;
}) {
  const { counts, filter, hasSheet, onFilter } = props;
  const styles = useStyles();
  const toggle = (one: Filter) => onFilter(filter === one ? undefined : one);
  return (
    <div role="group" aria-label={filterName.bar} className={styles.bar}>
      {LEVELS.map((level) => (
        <Toggle
          key={level}
          className={styles.one}
          shape="circular"
          isPressed={filter === level}
          aria-label={filterName.count(FILTERS[level], counts[level])}
          onClick={() => toggle(level)}
        >
          <span>
            {FILTERS[level]} <b>{counts[level]}</b>
          </span>
        </Toggle>
      ))}
      <span className={styles.sheet}>
        <Toggle
          className={styles.one}
          shape="circular"
          isPressed={filter === "sheet"}
          disabledFocusable={!hasSheet}
          aria-label={filterName.sheet}
          onClick={() => toggle("sheet")}
        >
          {FILTERS.sheet}
        </Toggle>
      </span>
    </div>
  );
}
