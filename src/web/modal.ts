import { useLayoutEffect, useRef, type RefObject } from "react";

/** A dialog of the browser's own, which keeps the focus inside, and gives it back to where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return dialog;
}
