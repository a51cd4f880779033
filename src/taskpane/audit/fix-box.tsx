import { useId } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import { placeText } from "../../audit/place-words";
import { change } from "../../values/change";
import { grouped } from "../../values/grouped";
import type { Fix, Issue, Offered } from "../../audit/issue";
import { useLook } from "../parts/look";
import { BODY, fixBox } from "../words/audit";
import { CANCEL } from "../words/shared";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    marginTop: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    padding: "6px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground1,
  },
  body: { display: "grid", gridRowGap: "8px", padding: "8px 10px 10px" },
  offer: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "8px",
    alignItems: "center",
    padding: "8px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "break-word",
  },
  buttons: {
    display: "grid",
    gridTemplateColumns: "auto auto",
    gridColumnGap: "8px",
    justifyContent: "start",
  },
  change: {
    display: "grid",
    gridTemplateColumns: "fit-content(45%) 16px minmax(0, 1fr)",
    gridColumnGap: "8px",
    alignItems: "center",
    overflowWrap: "break-word",
  },
  from: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  arrow: { height: "16px", color: tokens.colorNeutralForeground3 },
});

/** Fixes that turn the same text into the same other text are shown as one line. */
interface SameFix {
  readonly sheet: string;
  readonly cells: readonly string[];
  /** Of long texts only where they differ. */
  readonly from: string;
  readonly to: string;
}

export function sameFixes(fixes: readonly Fix[]): SameFix[] {
  const same = grouped(fixes, ({ sheet, from, to }) => JSON.stringify([sheet, from, to]));
  return [...same.values()].map((group) => {
    const { sheet, from, to } = group[0]!;
    const shown = change(from, String(to ?? ""));
    return {
      sheet,
      cells: group.map(({ address }) => address),
      from: shown.from.trim() === "" ? BODY.blank : shown.from,
      to: shown.to.trim() === "" ? BODY.blank : shown.to,
    };
  });
}

/** One line of before → after; with its sheet where that is not `on`. */
export function Change({ same, on }: { same: SameFix; on?: string }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div>
      <p className={look.meta}>
        {same.sheet === on ? placeText(same.cells) : `${same.sheet} ${placeText(same.cells)}`}
      </p>
      <div className={styles.change}>
        <del className={mergeClasses(look.text, styles.from)}>{same.from}</del>
        <span className={styles.arrow}>
          <ArrowRight16Regular />
        </span>
        <ins className={look.strong} style={{ textDecoration: "none" }}>
          {same.to}
        </ins>
      </div>
    </div>
  );
}

/** What 修复 would write, shown before it is written; where a person must choose, each choice by itself. */
export function FixBox(props: {
  issue: Pick<Issue, "sheet" | "fixes" | "offers">;
  onFix: (fixes: readonly Fix[]) => void;
  onCancel: () => void;
}) {
  const { issue, onFix, onCancel } = props;
  const { sheet, fixes, offers } = issue;
  const styles = useStyles();
  const look = useLook();
  const cancel = (
    <Button className={look.small} size="small" onClick={onCancel}>
      {CANCEL}
    </Button>
  );
  return (
    <div className={styles.box}>
      {fixes.length > 0 && (
        <>
          <p className={mergeClasses(look.meta, styles.head)}>{fixBox.head(fixes.length)}</p>
          <div className={styles.body}>
            {sameFixes(fixes).map((same) => (
              <Change key={same.sheet + same.cells.join()} same={same} on={sheet} />
            ))}
            <div className={styles.buttons}>
              <Button
                className={look.small}
                size="small"
                appearance="primary"
                onClick={() => onFix(fixes)}
                autoFocus
              >
                {fixBox.go(fixes.length)}
              </Button>
              {!offers.length && cancel}
            </div>
          </div>
        </>
      )}
      {offers.length > 0 && (
        <>
          <p className={mergeClasses(look.meta, styles.head)}>{fixBox.choose}</p>
          {offers.map((offer, i) => (
            <OneOffer
              key={offer.label}
              {...{ offer, sheet }}
              isFirst={i === 0 && !fixes.length}
              onTake={() => onFix(offer.fixes)}
            />
          ))}
          <div className={mergeClasses(styles.body, styles.buttons)}>{cancel}</div>
        </>
      )}
    </div>
  );
}

/** A choice: what it is called, what it would change, and the button that takes it. */
function OneOffer(props: { offer: Offered; sheet: string; isFirst: boolean; onTake: () => void }) {
  const { offer, sheet, isFirst, onTake } = props;
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  return (
    <div className={styles.offer}>
      <div>
        <p id={id} className={look.strong}>
          {offer.label}
        </p>
        {sameFixes(offer.fixes).map((same) => (
          <Change key={same.sheet + same.cells.join()} same={same} on={sheet} />
        ))}
      </div>
      <Button className={look.small} size="small" aria-describedby={id} onClick={onTake} autoFocus={isFirst}>
        {fixBox.take}
      </Button>
    </div>
  );
}
