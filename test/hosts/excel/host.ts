import { answer, GAP, references, type Query, type Wired } from "./protocol";

/** What a build of Excel says it can do: requirement sets and their versions. */
export type Sets = Readonly<Record<string, string>>;

export const PROFILES = {
  "1.7": { ExcelApi: "1.7" },
  "1.14": { ExcelApi: "1.14", SharedRuntime: "1.1", DelayForCellEdit: "1.1" },
  /** The same for who asks Excel to wait while a cell is open, and is not heard. */
  "1.14 hasty": { ExcelApi: "1.14", SharedRuntime: "1.1" },
  "1.17": { ExcelApi: "1.17", ExcelApiOnline: "1.1", SharedRuntime: "1.1", DelayForCellEdit: "1.1" },
  "1.20": {
    ...{ ExcelApi: "1.20", ExcelApiOnline: "1.1", SharedRuntime: "1.1", DelayForCellEdit: "1.1" },
    ...{ ExcelApiUndo: "1.8", RichApiRuntimeFlag: "1.2" },
  },
  "1.20 forgetful": { ExcelApi: "1.20", SharedRuntime: "1.1", DelayForCellEdit: "1.1" },
} satisfies Record<string, Sets>;

/** A request as the host saw it. */
export interface Seen {
  readonly bytes: number;
  /** Of the answer. */
  readonly told: number;
  /** The client flags it as a write, whatever it does. */
  readonly isWrite: boolean;
  /** And not as one that can be undone: Excel empties its undo stack. */
  readonly endsUndo: boolean;
  /** Its actions that do something, by their place among all. */
  readonly working: readonly number[];
  /** Only lets go of what a batch had kept hold of: the runtime's own, after each Excel.run. */
  readonly isCleanUp: boolean;
}

/** How a request goes wrong: never arrives, or is done and its answer is lost, or breaks at one of its actions. */
export type Fault = "refused" | "answerLost" | { readonly action: number };

export interface ExcelHost {
  /** Connects the client: `window._richApiNativeBridge`. */
  readonly bridge: { sendMessageToHost(text: string): void; onMessageFromHost: (text: string) => void };
  readonly seen: Seen[];
  /** Somebody is typing into a cell: requests fail, or wait where they ask to. */
  isEditing: boolean;
  /** Asked before each request that is no clean-up, counted from 0. */
  fault: (nth: number, seen: Seen) => Fault | undefined;
  /** Tells the client of something that happened, after what it is being answered. */
  raise(type: number, about: object): void;
  /** What was asked of the simulated Excel that it lacks; a test that leaves some here has proved nothing. */
  readonly gaps: string[];
  /** Calls that this Excel refuses, by their names. */
  refuses: (name: string) => boolean;
  /** Told of a request that empties Excel's undo stack. */
  onUndoEnded: () => void;
  /** Calls across so far, clean-ups aside. */
  roundTrips(): number;
  /** Until every request is answered and every event told, and nothing has come of them. */
  settled(): Promise<void>;
  /** From now on requests are about this workbook. */
  show(root: Wired): void;
  /** Forgets what was counted and arranged for. */
  reset(): void;
}

/** Bytes, both ways, as on the web. */
const LARGEST = 5 * 1024 * 1024;
const WRITES = 1;
const UNDOABLE = 16;
const WAITS_FOR_CELL_EDIT = 64;

/** A host that answers the client of Office.js out of an object model in memory. Runs in a browser as well. */
export function excelHost(): ExcelHost {
  let root: Wired | undefined;
  const kept = references();
  let events: object[] = [];
  let isAnswering = false;
  let unanswered = 0;

  const deliver = () => {
    const entries = events;
    events = [];
    if (entries.length > 0) host.bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  };
  const reply = (id: number, message: object) => {
    setTimeout(() => {
      host.bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message }));
      isAnswering = false;
      unanswered -= 1;
      if (events.length > 0) setTimeout(deliver);
    });
  };

  const answered = (text: string) => {
    const { id, flags, message } = JSON.parse(text) as {
      id: number;
      flags: number;
      message: { body: Query };
    };
    const query = message.body;
    const seen: Seen & { told: number } = {
      told: 0,
      isWrite: (flags & WRITES) !== 0,
      endsUndo: (flags & WRITES) !== 0 && (flags & UNDOABLE) === 0,
      bytes: new TextEncoder().encode(text).length,
      working: query.Actions.flatMap((action, nth) => (doesSomething(action, query) ? [nth] : [])),
      isCleanUp: isCleanUp(query),
    };
    if (host.isEditing && !seen.isCleanUp) {
      if (flags & WAITS_FOR_CELL_EDIT) return void setTimeout(() => answered(text), 5);
      return reply(id, failed("InvalidOperationInCellEditMode"));
    }
    const fault = seen.isCleanUp ? undefined : host.fault(host.roundTrips(), seen);
    host.seen.push(seen);
    if (seen.bytes > LARGEST) return reply(id, failed("RequestPayloadSizeLimitExceeded"));
    if (fault === "refused") return reply(id, failed("RequestAborted"));
    isAnswering = true;
    const breaksAt = typeof fault === "object" ? fault.action : undefined;
    if (seen.endsUndo) host.onUndoEnded();
    const told = answer(
      root!,
      query,
      kept,
      (nth) => nth === breaksAt || host.refuses(query.Actions[nth]!.Name ?? ""),
    );
    if (told.Error?.Code === GAP) host.gaps.push(told.Error.Message);
    const body = JSON.stringify(told);
    seen.told = body.length;
    if (fault === "answerLost") return reply(id, failed("ConnectionFailure"));
    if (body.length > LARGEST) return reply(id, failed("ResponsePayloadSizeLimitExceeded"));
    reply(id, { statusCode: 200, headers: {}, body });
  };

  const receive = (text: string) => {
    unanswered += 1;
    answered(text);
  };

  const host: ExcelHost = {
    bridge: { sendMessageToHost: receive, onMessageFromHost: () => {} },
    seen: [],
    gaps: [],
    isEditing: false,
    fault: () => undefined,
    refuses: () => false,
    onUndoEnded: () => {},
    raise(messageType, about) {
      if (events.length === 0 && !isAnswering) setTimeout(deliver);
      events.push({
        messageCategory: 65536,
        messageType,
        targetId: "Workbook",
        message: JSON.stringify(about),
      });
    },
    roundTrips: () => host.seen.filter(({ isCleanUp }) => !isCleanUp).length,
    async settled() {
      for (let quiet = 0; quiet < 4;) {
        await new Promise((resolve) => setTimeout(resolve));
        quiet = unanswered === 0 && events.length === 0 ? quiet + 1 : 0;
      }
    },
    show(shown) {
      root = shown;
    },
    reset() {
      host.seen.length = 0;
      host.isEditing = false;
      host.refuses = () => false;
      host.fault = () => undefined;
    },
  };
  return host;
}

/** Sets, calls, or comes by an object through a call; not what the client keeps books with. */
function doesSomething({ ActionType, Name, ObjectPathId }: Query["Actions"][number], query: Query): boolean {
  if (ActionType === 4) return true;
  if (ActionType === 3) return !/^_(Keep|Remove)Reference$/.test(Name);
  return ActionType === 1 && query.ObjectPaths[ObjectPathId]?.ObjectPathType === 3;
}

/** Besides letting go it only says hello to the workbook. */
function isCleanUp({ Actions, ObjectPaths }: Query): boolean {
  const isRelease = ({ Name }: Query["Actions"][number]) => Name === "_RemoveReference";
  return (
    Actions.some(isRelease) &&
    Actions.every((action) => isRelease(action) || ObjectPaths[action.ObjectPathId]?.ObjectPathType === 1)
  );
}

function failed(code: string): object {
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error: { code, message: code } }) };
}

/** Whether a build with these sets has a set in a version. */
export function supports(sets: Sets, name: string, version = "1.1"): boolean {
  const has = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
