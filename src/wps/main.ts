import { sendCommand, showPane, type Host } from "./task-pane";

/**
 * The page behind the ribbon. WPS calls these by the names in ribbon.xml, and waits for them: none of them is
 * asynchronous, for that broke ribbons. What a button does, the pane does.
 */
interface Control {
  readonly Id: string;
}

const PICTURES: Readonly<Record<string, string>> = {
  OpenPane: "open",
  InsertForm: "insert",
  CheckAll: "check",
  RollUp: "roll-up",
  SubmitCheck: "submit",
};

/** WPS as this page has it, where old builds had it too. */
function host(): Host {
  const { Application, wps } = window as unknown as { Application?: Host; wps?: Host };
  return typeof Application?.CreateTaskPane === "function" ? Application : wps!;
}

function beside(file: string): string {
  return new URL(file, document.baseURI).href;
}

const ribbon = {
  OnAddinLoad(): boolean {
    return true;
  },
  OnAction({ Id }: Control): boolean {
    sendCommand(host(), Id);
    showPane(host(), beside("taskpane.html"));
    return true;
  },
  GetImage: ({ Id }: Control): string => `assets/ribbon/${PICTURES[Id] ?? "open"}-32.png`,
};

Object.assign(window, { ribbon });
