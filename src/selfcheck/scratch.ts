import type { Workbook } from "../workbook/workbook";
import type { Scratch } from "./trial";

export const SCRATCH = "绩表自检";

/** Hands out scratch sheets, and knows which sheets are ours to remove. */
export interface Scratches {
  /** A blank sheet, last in the workbook. */
  add(): Promise<Scratch>;
  /** Removes every sheet under a name that was handed out, each by itself. Answers how many are still there. */
  clear(): Promise<number>;
}

export function scratchesIn(workbook: Workbook): Scratches {
  let taken: string[] = [];
  let given: string[] = [];

  const another = () => {
    const inUse = [...taken, ...given].map((name) => name.toLowerCase());
    let name = SCRATCH;
    for (let i = 2; inUse.includes(name.toLowerCase()); i++) name = `${SCRATCH} (${i})`;
    given.push(name);
    return name;
  };
  const ours = async () => (await workbook.sheets()).filter(({ name }) => given.includes(name));

  return {
    async add() {
      taken = (await workbook.sheets()).map(({ name }) => name);
      const sheet = another();
      await workbook.apply([{ kind: "addSheet", sheet }]);
      return {
        sheet,
        another,
        apply: async (...edits) => void (await workbook.apply(edits)),
        read: async (name = sheet) => (await workbook.read([name], { layout: true }))[0]!,
      };
    },
    async clear() {
      for (const { name: sheet } of await ours()) {
        // One that cannot be removed must not keep the others.
        await workbook.apply([{ kind: "removeSheet", sheet }]).catch(() => undefined);
      }
      const left = (await ours()).map(({ name }) => name);
      given = left;
      return left.length;
    },
  };
}
