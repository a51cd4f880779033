import type { Edit } from "../../../src/workbook/edit";
import { address, parseAddress, rangeText } from "../../../src/workbook/cell";
import { excelHost } from "../../hosts/excel/host";
import { placeOf } from "../../hosts/excel/model";
import { byHand } from "../../hosts/excel/person";
import { simulateExcel } from "../../hosts/excel/simulated";
import { converse, CONVERSATION } from "./conversation";

const EXECUTE = 93;
const COMPLETED = 94;
const RICH_MESSAGE = "richApiMessage";

/** What a test may do with the Excel on the page. */
export interface Outer {
  /** Loads the add-in into a frame beside the sheet; `sets`: the requirement sets that this Excel has. */
  load(pane: string, sets: Readonly<Record<string, string>>): void;
  /** The pane is closed, which on the web ends its page. */
  close(): void;
  /**
   * A person clicks a button of the ribbon, which loads the page again where it was ended. Ends when the add-in says that
   * it is done.
   */
  press(action: string): Promise<void>;
  /** How many presses the add-in has been told of. */
  told(): number;
  /** How often the add-in asked to be shown. */
  shown(): number;
  /** A person types into a row of cells, one after the other. */
  type(sheet: string, address: string, texts: readonly string[]): Promise<void>;
  /** A person pastes what comes from elsewhere: texts and merged cells. */
  paste(edits: readonly Edit[]): void;
  /** Ctrl+Z; false where Excel has nothing to take back. */
  undo(): boolean;
  /** A cell is open, or is not any longer. */
  open(is: boolean): void;
  /** Excel refuses calls whose names hold this, from now on; "" for none. */
  refuse(name: string): void;
  /** A conditional format of somebody else's, which Excel cannot say the rule of. */
  addUnreadableFormat(sheet: string): void;
  /** What stands in the cells of a sheet, by address: A1, B7 … */
  values(sheet: string): Record<string, unknown>;
  sheets(): string[];
  /** Where the person is: the sheet's name and the cells. */
  selected(): string;
  /** How many sheets carry colours that come from a condition. */
  coloured(): number;
}

const host = excelHost();
const excel = simulateExcel(host);
const waiting = new Map<number, (answer: { statusCode: number; body: string }) => void>();
const pressed = new Map<string, () => void>();
let next = 1;
let shown = 0;
let told = 0;
let conversation: ReturnType<typeof converse> | undefined;
let loadAgain = () => {};
let isClosed = false;

host.bridge.onMessageFromHost = (text) => {
  const { id, type, message } = JSON.parse(text);
  if (type === 3) {
    const entries = message.entries.map((one: any) => [
      ...[one.messageCategory, one.messageType, one.targetId, one.message],
    ]);
    conversation?.tell(RICH_MESSAGE, { ArrayData: entries });
  } else {
    waiting.get(id)?.(message);
    waiting.delete(id);
  }
};

/** A request of the client to the object model of Excel. */
async function execute([custom, , , , body, , flags]: readonly any[]): Promise<object> {
  const query = JSON.parse(body);
  if (custom === "WacPartition") return runtime(query);
  const id = next++;
  const answered = new Promise<{ statusCode: number; body: string }>((done) => waiting.set(id, done));
  host.bridge.sendMessageToHost(JSON.stringify({ id, flags, message: { body: query } }));
  const { statusCode, body: told } = await answered;
  return { Data: [statusCode, [], told] };
}

/** What the client asks of the page around it: to be shown as a pane. */
function runtime({ Actions }: { Actions: readonly { Id: number; Name: string }[] }): object {
  if (Actions.some(({ Name }) => Name === "SetAppRuntimeState")) shown++;
  const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
  return { Data: [200, [], JSON.stringify({ Results })] };
}

const outer: Outer = {
  shown: () => shown,
  told: () => told,
  async type(sheet, first, texts) {
    const { row, column } = parseAddress(first)!;
    for (const [i, text] of texts.entries()) {
      byHand(excel, [{ kind: "write", sheet, row, column: column + i, values: [[text]] }]);
      await new Promise((done) => setTimeout(done));
    }
  },
  paste: (edits) => byHand(excel, edits),
  undo: () => excel.undo(),
  open: (is) => void (host.isEditing = is),
  refuse: (refused) => void (host.refuses = (name) => refused !== "" && name.includes(refused)),
  addUnreadableFormat(name) {
    const { formats } = excel.world.book.sheets.find((sheet) => sheet.name === name)!;
    const ranges = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    formats.push({
      id: "别人的",
      type: "Custom",
      formula: "=A1>0",
      fill: "#00FF00",
      ranges,
      isUnreadable: true,
    });
  },
  values(name) {
    const { cells } = excel.world.book.sheets.find((sheet) => sheet.name === name)!;
    return Object.fromEntries(
      [...cells].map(([at, { value }]) => {
        const { row, column } = placeOf(at);
        return [address(row, column), value];
      }),
    );
  },
  sheets: () => excel.world.book.sheets.map(({ name }) => name),
  selected() {
    const { sheets, active } = excel.world.book;
    return `${sheets.find(({ id }) => id === active.sheet)!.name} ${rangeText(active.range)}`;
  },
  coloured: () => excel.world.book.sheets.filter(({ formats }) => formats.length > 0).length,
  close() {
    isClosed = true;
    document.querySelector("iframe")!.src = "about:blank";
  },
  load(pane, sets) {
    loadAgain = () => outer.load(pane, sets);
    isClosed = false;
    const frame = document.querySelector("iframe")!;
    const context = {
      ...{ _id: "5a0f3ab6-2d6b-4b43-9d5a-5d5b0e1f7a11", _appName: 16, _appVersion: "16.0", _reason: 1 },
      ...{
        _appUILocale: "zh-CN",
        _dataLocale: "zh-CN",
        _docUrl: "https://excel.officeapps.live.com/申报.xlsx",
      },
      ...{
        _clientMode: 0,
        _settings: [],
        _osfControlType: 1,
        _eToken: "",
        _correlationId: "",
        _featureGates: {},
      },
      ...{ _appInstanceId: "1", _hostFullVersion: "16.0.0.0", _requirementMatrix: JSON.stringify(sets) },
      _initialDisplayMode: 2,
    };
    conversation?.end();
    conversation = converse(frame, {
      context,
      async call(dispatch, given) {
        if (dispatch === EXECUTE) return execute(given["ArrayData"] as readonly any[]);
        if (dispatch !== COMPLETED) throw new Error(`the simulated Excel has no call ${dispatch}`);
        pressed.get(String(given["0"]))?.();
        return {};
      },
    });
    // 1: ribbon and pane share their page.
    const info = "Excel$Web$16.00$zh-CN$correlation$$$1";
    frame.src = `${pane}?_host_Info=${info}#&_serializer_version=1&_xdm_Info=${CONVERSATION}|add-in|${window.origin}`;
  },
  async press(action) {
    if (isClosed) loadAgain();
    while (!conversation?.hears("appCommandInvoked")) await new Promise((done) => setTimeout(done, 50));
    const id = String(next++);
    const done = new Promise<void>((resolve) => pressed.set(id, resolve));
    conversation.tell("appCommandInvoked", [id, action, "{}"]);
    told++;
    await done;
  },
};

Object.assign(window, { outer });
