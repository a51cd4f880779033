import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useModal } from "./modal";
import type { Preview } from "./printing";
import * as words from "./words";

const useStyles = makeStyles({
  dialog: {
    width: "min(1160px, calc(100vw - 24px))",
    height: "calc(100vh - 24px)",
    maxWidth: "none",
    maxHeight: "none",
    boxSizing: "border-box",
    padding: 0,
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  whole: { display: "grid", gridTemplateRows: "auto minmax(0, 1fr)", height: "100%" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    padding: "8px 16px",
    "& > button": { minWidth: 0, marginLeft: "8px" },
  },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  frame: { width: "100%", height: "100%", border: 0 },
});

/** The pages as they will come out of the printer; nothing else can be reached meanwhile. */
export function PrintPreview({ preview, onClose }: { preview: Preview; onClose: () => void }) {
  const styles = useStyles();
  const dialog = useModal();
  const frame = useRef<HTMLIFrameElement>(null);
  const print = () => {
    frame.current?.contentWindow?.print();
  };
  /** The pages have keys of their own, which never come out of them. */
  const listen = () => {
    frame.current?.contentWindow?.addEventListener("keydown", (event) => {
      if (event.key === "Escape") onClose();
      if (!isPrint(event)) return;
      event.preventDefault();
      print();
    });
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="print-title"
      onCancel={onClose}
      onKeyDown={(event) => {
        // The grid listens to the whole page.
        event.stopPropagation();
        if (!isPrint(event)) return;
        event.preventDefault();
        print();
      }}
    >
      <div className={styles.whole}>
        <div className={styles.head}>
          <h2 id="print-title" className={styles.title}>
            {preview.title}
          </h2>
          <Button appearance="primary" autoFocus onClick={print}>
            {words.PRINT}
          </Button>
          <Button onClick={onClose}>{words.CLOSE_PREVIEW}</Button>
        </div>
        <iframe
          ref={frame}
          className={styles.frame}
          title={words.PREVIEW}
          onLoad={listen}
          srcDoc={preview.html}
          tabIndex={0}
        />
      </div>
    </dialog>
  );
}

/** Ctrl+P, which would else print the screen. */
export function isPrint({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">): boolean {
  return key.toLowerCase() === "p" && (ctrlKey || metaKey);
}
