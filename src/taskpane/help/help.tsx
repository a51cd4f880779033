import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Content } from "../parts/frame";
import { useLook } from "../parts/look";
import { help } from "../words/menu";
import { chaptersOf, type Block, type Chapter, type Spans } from "./manual";

const useStyles = makeStyles({
  chapter: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    padding: "8px 12px",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: "-2px",
  },
  text: {
    padding: "0 12px 12px",
    overflowWrap: "anywhere",
    "& p, & ul, & h3, & table, & pre": { margin: "8px 0 0" },
    "& ul": { paddingLeft: "20px" },
    "& h3": { fontSize: tokens.fontSizeBase300 },
    "& table": { width: "100%", borderCollapse: "collapse" },
    "& td, & th": {
      padding: "4px 6px",
      textAlign: "left",
      verticalAlign: "top",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& pre": { padding: "8px", whiteSpace: "pre-wrap", backgroundColor: tokens.colorNeutralBackground3 },
  },
});

/** The manual, which comes with the program and needs no network. */
export function HelpPage({ manual }: { manual: () => Promise<string> }) {
  const [chapters, setChapters] = useState<readonly Chapter[] | "missing">([]);
  const look = useLook();
  useEffect(() => {
    void manual().then(
      (text) => setChapters(chaptersOf(text)),
      () => setChapters("missing"),
    );
  }, [manual]);
  return (
    <Content name="help">
      {chapters === "missing" ? (
        <p className={look.block} role="alert">
          {help.missing}
        </p>
      ) : (
        chapters.map((chapter) => <ChapterPart key={chapter.title} chapter={chapter} />)
      )}
    </Content>
  );
}

function ChapterPart({ chapter: { title, blocks } }: { chapter: Chapter }) {
  const styles = useStyles();
  const look = useLook();
  const text = (
    <div className={mergeClasses(look.text, styles.text)}>
      {blocks.map((block, i) => (
        <BlockPart key={i} block={block} />
      ))}
    </div>
  );
  if (title === "") return <div className={styles.chapter}>{text}</div>;
  return (
    <details className={styles.chapter}>
      <summary className={styles.title}>{title}</summary>
      {text}
    </details>
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3>{spans(block.spans)}</h3>;
    case "paragraph":
      return <p>{spans(block.spans)}</p>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>{spans(item)}</li>
          ))}
        </ul>
      );
    case "table": {
      const [heads = [], ...rows] = block.rows;
      return (
        <table>
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={i}>{spans(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((cell, i) => (
                  <td key={i}>{spans(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}

function spans(all: Spans) {
  return all.map(({ kind, text }, i) => {
    if (kind === "strong") return <strong key={i}>{text}</strong>;
    return kind === "code" ? <code key={i}>{text}</code> : <span key={i}>{text}</span>;
  });
}
