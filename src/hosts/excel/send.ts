import { sendingTo, type Operation } from "./operation";
import { isAnswerLost, isOfficeError, wasTurnedAway } from "./refusals";
import { change } from "./run";
import { askList, listedIn, type Listed } from "./sheets";

/** Excel takes requests of 5 MB on the web; some of it goes for the words around what is written. */
const LARGEST_REQUEST = 3_500_000;
/** About what an operation that writes no cells takes. */
const SMALL = 2000;

/** Excel stopped: `done` operations are done, of the next one some may be. */
export class Stopped extends Error {
  constructor(
    readonly operations: readonly Operation[],
    readonly done: number,
    readonly reason: unknown,
  ) {
    super("Excel stopped half-way");
  }
}

/** What came of it: the sheets there are afterwards, and those with marks that Excel would not take away. */
interface Sent {
  readonly sheets: Listed[];
  readonly marksLeftOn: readonly string[];
}

/** Sends all operations, in one request where they fit, and in another way what Excel refuses. Throws Stopped. */
export async function sendAll(operations: readonly Operation[], isCalledOff?: () => boolean): Promise<Sent> {
  const plan = [...operations];
  for (let from = 0; ;) {
    try {
      const sheets = await sendFrom(from, plan, isCalledOff);
      return { sheets, marksLeftOn: [...new Set(plan.flatMap(({ leavesMarkOn }) => leavesMarkOn ?? []))] };
    } catch (error) {
      const { done, reason } = error as Stopped;
      const otherwise = isOfficeError(reason) && !wasTurnedAway(reason) && plan[done]?.otherwise;
      if (!otherwise || isAnswerLost(reason)) throw error;
      plan[done] = otherwise;
      from = done;
    }
  }
}

async function sendFrom(
  from: number,
  operations: readonly Operation[],
  isCalledOff: (() => boolean) | undefined,
): Promise<Listed[]> {
  let sent = from;
  try {
    return await change(
      async (context) => {
        const sending = sendingTo(context);
        let bytes = 0;
        for (const [i, operation] of operations.entries()) {
          if (i < from) continue;
          const { bytes: more = SMALL } = operation;
          if (bytes > 0 && bytes + more > LARGEST_REQUEST) {
            await context.sync();
            [sent, bytes] = [i, 0];
          }
          // Redrawing after each of hundreds of changes would take longer than the changes.
          if (bytes === 0) context.application.suspendScreenUpdatingUntilNextSync();
          operation.send(sending);
          context.trace(String(i));
          bytes += more;
        }
        const list = askList(context);
        await context.sync();
        return listedIn(list);
      },
      () => sent === 0,
      isCalledOff,
    );
  } catch (error) {
    throw new Stopped(operations, doneOf(error, sent), error);
  }
}

/** How far it came, by the marks the operations leave when they are done. */
function doneOf(error: unknown, sent: number): number {
  const passed = isOfficeError(error) ? error.traceMessages.map(Number) : [];
  return Math.max(sent, ...passed.map((operation) => operation + 1));
}

/**
 * Takes back what was done, and what there may be of the next operation; from the end to the first that cannot be taken
 * back. Answers how many are still done: 0 where the workbook is as it was.
 */
export async function takeBack({ operations, done, reason }: Stopped): Promise<number> {
  const next = wasTurnedAway(reason) ? undefined : operations[done];
  const left = operations.slice(0, done).findLastIndex(({ undo }) => !undo) + 1;
  const back = operations.slice(left, done).reverse();
  let undone = 0;
  if (next?.isHarmless) undone = Math.max(0, (await undoneOf([next, ...back])) - 1);
  // Of the next there may be nothing to take back from, such as a sheet that somebody has deleted.
  if (undone === 0) undone = await undoneOf(back);
  return done - undone;
}

/** Takes back what was done well, all of it; each of them can be. Throws what Excel throws. */
export async function allTakenBack(operations: readonly Operation[]): Promise<void> {
  await change(async (context) => {
    const sending = sendingTo(context);
    for (const { undo } of [...operations].reverse()) undo!(sending);
    await context.sync();
  });
}

/** Takes operations back in order, and answers how many it did. */
async function undoneOf(operations: readonly Operation[]): Promise<number> {
  if (operations.length === 0) return 0;
  try {
    await change(async (context) => {
      const list = askList(context);
      await context.sync();
      const there = list.items.map(({ name }) => name);
      const sending = sendingTo(context, there);
      for (const [i, { undo }] of operations.entries()) {
        undo!(sending);
        context.trace(String(i));
      }
      await context.sync();
    });
    return operations.length;
  } catch (error) {
    return doneOf(error, 0);
  }
}
