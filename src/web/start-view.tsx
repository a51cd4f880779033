import { Button, FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";
import {
  DocumentAdd24Regular,
  DocumentSearch24Regular,
  FolderOpen24Regular,
  History24Regular,
} from "@fluentui/react-icons";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import { themeOf } from "../taskpane/theme";
import type { Dark } from "./dark";
import type { RecentFile } from "./recent";
import type { Session } from "./session";
import * as words from "./words";

const useStyles = makeStyles({
  page: {
    height: "100%",
    boxSizing: "border-box",
    overflowY: "auto",
    padding: "max(24px, 8vh) 24px 24px",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    "@media (max-width: 640px)": { padding: "12px", "& h1, & h1 + p": { display: "none" } },
  },
  column: { maxWidth: "560px", margin: "0 auto" },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  quiet: { margin: "0 0 24px", color: tokens.colorNeutralForeground3 },
  choice: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    gridColumnGap: "16px",
    width: "100%",
    maxWidth: "none",
    margin: "0 0 8px",
    padding: "12px 16px",
    justifyItems: "start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  about: { display: "block", fontSize: tokens.fontSizeBase200 },
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none" },
  head: { margin: "24px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  file: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridColumnGap: "12px",
    padding: "4px 0",
  },
  fileName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: "left" },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly session: Session;
  readonly dark: Dark;
  readonly today: Date;
  /** False where the browser is too old for the grid: the place of the grid stays a sentence. */
  readonly canGrid: boolean;
  recent(): Promise<readonly RecentFile[]>;
  onBegin(): void;
  onOpen(): void;
  onCarry(): void;
  onSample(): void;
  onRecent(file: RecentFile): void;
  onForget(): void;
}

/** What stands where the grid will be: what one can begin with, then that the grid is coming. */
export function StartView(props: Props) {
  const { session, dark, canGrid } = props;
  const { isBegun } = useSyncExternalStore(session.subscribe, session.state);
  const isDark = useSyncExternalStore(dark.subscribe, dark.isOn);
  const styles = useStyles();
  return (
    <FluentProvider theme={themeOf(isDark, false)} style={{ height: "100%" }}>
      <div className={styles.page}>
        <div className={styles.column}>
          {isBegun ? (
            <p role="status">{canGrid ? words.GRID_COMES : words.TOO_OLD}</p>
          ) : (
            <Choices {...props} />
          )}
        </div>
      </div>
    </FluentProvider>
  );
}

function Choices({ today, recent, onBegin, onCarry, onOpen, onSample, onRecent, onForget, canGrid }: Props) {
  const styles = useStyles();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => void recent().then(setFiles, () => {}), [recent]);
  return (
    <>
      <h1 className={styles.title}>{words.PRODUCT}</h1>
      <p className={styles.quiet}>{canGrid ? words.WHAT_IT_IS : words.TOO_OLD}</p>
      <Choice icon={<DocumentAdd24Regular />} words={words.begin} onClick={onBegin} isPrimary />
      <Choice icon={<History24Regular />} words={words.carry} onClick={onCarry} />
      <Choice icon={<FolderOpen24Regular />} words={words.openFile} onClick={onOpen} />
      <Choice icon={<DocumentSearch24Regular />} words={words.sample} onClick={onSample} />
      {files.length > 0 && (
        <section aria-labelledby="recent-files">
          <h2 id="recent-files" className={styles.head}>
            {words.RECENT}
          </h2>
          <ul className={styles.list}>
            {files.map((file, i) => (
              <li key={i} className={styles.file}>
                <Link
                  as="button"
                  className={styles.fileName}
                  title={file.name}
                  onClick={() => onRecent(file)}
                >
                  {file.name}
                </Link>
                <span className={styles.when}>{words.moment(file.at, today)}</span>
              </li>
            ))}
          </ul>
          <Button
            size="small"
            onClick={() => {
              setFiles([]);
              onForget();
            }}
          >
            {words.FORGET}
          </Button>
        </section>
      )}
    </>
  );
}

function Choice(props: {
  icon: ReactElement;
  words: { readonly name: string; readonly about: string };
  onClick: () => void;
  isPrimary?: boolean;
}) {
  const styles = useStyles();
  const { name, about } = props.words;
  return (
    <Button
      className={styles.choice}
      size="large"
      appearance={props.isPrimary ? "primary" : "secondary"}
      onClick={props.onClick}
    >
      {props.icon}
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{about}</span>
      </span>
    </Button>
  );
}
