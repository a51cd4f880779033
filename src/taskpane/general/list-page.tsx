import { useEffect, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ListedIndicator } from "../../listing/indicators";
import { FailureBox } from "../parts/failure-box";
import { Content, Footer } from "../parts/frame";
import { GroupHeader } from "../parts/group-header";
import { useLook } from "../parts/look";
import { Notice } from "../parts/notice";
import { copyText } from "../copy-text";
import { saveBytes, saveText } from "../print-and-save";
import type { Session } from "../session";
import type { Listing } from "../../listing/listing";
import { list } from "../words/general";

const useStyles = makeStyles({
  row: {
    display: "grid",
    // However long a value is, its name stays to be read.
    gridTemplateColumns: "minmax(0, 1fr) fit-content(60%)",
    gridColumnGap: "8px",
    minHeight: "44px",
    padding: "4px 12px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { textAlign: "right", overflowWrap: "anywhere" },
});

/** A file of its own, which only those load who want a list; a page may ask for it before anybody does. */
export const listing = () => import(/* webpackChunkName: "listing" */ "../../listing/listing");

/** Of each form so many are shown here. */
const SHOWN = 200;

/** 指标清单: every indicator in its parts, to be inserted, copied or taken along. */
export function ListPage({ session }: { session: Session }) {
  const { state, writes, environment } = session;
  const { keepsNoPages, makeFile } = environment;
  const look = useLook();
  const [copied, setCopied] = useState<string>(list.copy);
  const [made, setMade] = useState<Listing>();
  const { forms: filled } = state;
  useEffect(() => {
    let isOver = false;
    void listing().then(({ listingOf }) => isOver || setMade(listingOf(filled)));
    return () => void (isOver = true);
  }, [filled]);
  if (!made) return <Content name="list">{null}</Content>;
  const { forms, copy, csv, sheet: draw } = made;
  return (
    <>
      <Content name="list">
        <FailureBox writes={writes} />
        {!forms.length && <p className={look.block}>{list.none}</p>}
        {forms.map(({ sheet, name, indicators }, i) => (
          <section key={`${sheet} ${i}`} aria-labelledby={`list-${i}`}>
            <GroupHeader id={`list-${i}`} title={sheet} about={name} right={list.count(indicators.length)} />
            {indicators.slice(0, SHOWN).map((one, nth) => (
              <Row
                key={`${one.cell} ${nth}`}
                indicator={one}
                onPoint={() => session.reveal({ sheet, address: one.cell })}
              />
            ))}
            {indicators.length > SHOWN && (
              <p className={mergeClasses(look.meta, look.block)}>{list.more(indicators.length - SHOWN)}</p>
            )}
          </section>
        ))}
      </Content>
      <Notice writes={writes} />
      {forms.length > 0 && (
        <Footer isCrowded={!keepsNoPages}>
          <Button appearance="primary" onClick={() => void writes.run((on) => on.insertSheet(draw))}>
            {list.insert}
          </Button>
          <Button onClick={() => setCopied(copyText(copy()) ? list.copied : list.notCopied)}>{copied}</Button>
          {makeFile && (
            <Button
              onClick={() =>
                void makeFile(draw([]).edits).then((bytes) => saveBytes(`${list.file}.xlsx`, bytes))
              }
            >
              {list.xlsx}
            </Button>
          )}
          {!keepsNoPages && (
            <Button onClick={() => saveText(`${list.file}.csv`, csv(), "text/csv")}>{list.csv}</Button>
          )}
        </Footer>
      )}
    </>
  );
}

function Row({ indicator, onPoint }: { indicator: ListedIndicator; onPoint: () => void }) {
  const { level1, level2, period, name, sign, number, unit, weight, text } = indicator;
  const styles = useStyles();
  const look = useLook();
  return (
    <button type="button" className={mergeClasses(look.plainButton, look.ring, styles.row)} onClick={onPoint}>
      <span>
        <span className={look.text}>{name ?? list.nameless}</span>
        <br />
        <span className={look.meta}>{list.where(level1, level2, period)}</span>
      </span>
      <span className={styles.value}>
        <span className={look.text}>{number === null ? text : list.parts(sign, number, unit)}</span>
        <br />
        <span className={look.meta}>
          {number === null && text !== "" ? list.unsplit : ""}
          {weight !== null && ` ${list.weight(weight)}`}
        </span>
      </span>
    </button>
  );
}
