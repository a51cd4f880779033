import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import { DOCUMENTS, ENDINGS } from "../../foreign/endings";

/** A button that asks for a file that can be brought in, and reads it once it is wanted. */
export function ChooseFile(props: {
  label: string;
  isPrimary: boolean;
  isBusy: boolean;
  onFile: (name: string, bytes: () => Promise<Uint8Array>) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={props.isPrimary ? "primary" : "secondary"}
        disabled={props.isBusy}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={[...DOCUMENTS, ...ENDINGS].join()}
        hidden
        aria-label={props.label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) props.onFile(file.name, async () => new Uint8Array(await file.arrayBuffer()));
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
