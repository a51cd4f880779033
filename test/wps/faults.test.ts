/** @jest-environment jsdom */
import { insertForms } from "../../src/forms/draw/draw";
import { formOf } from "../forms/sheets";
import type { Fault } from "../hosts/wps/guarded";
import { inWps, type InWps } from "../hosts/wps/opened";
import { contentsOf, differing, sheetsIn } from "../hosts/wps/seen";
import { direction, directions } from "../live/rows";
import { paneBeside } from "../taskpane/driver";

/**
 * Whichever call WPS fails at while somebody works in the pane, the workbook is as before or all is done, and the pane
 * says which; where WPS does not answer any more, it says what is left. Done once more it works, and 撤销 takes it back.
 */

/** Faults tried for each job and way of failing, evenly over all its calls; FAULTS=10000 tries every one of them. */
const TRIED = Number(process.env.FAULTS) || 6;

type Pane = Awaited<ReturnType<typeof paneBeside>>;

interface Job {
  readonly tab: "填表" | "审核" | "汇总";
  /** What a person does first; of that nothing fails. */
  ready(pane: Pane): Promise<void>;
  go(pane: Pane): Promise<void>;
  /** What is said once it is done. */
  readonly done: RegExp;
}

const JOBS: Readonly<Record<string, Job>> = {
  插入: {
    tab: "填表",
    ready: async () => {},
    go: (pane) => pane.click("插入", "部门整体支出绩效申报表"),
    done: /已插入附件3-3/,
  },
  修复: {
    tab: "审核",
    async ready(pane) {
      // After a failure the box stands open still.
      if (pane.has("button", "改这 1 格")) return;
      if (!pane.has("button", "修复")) await pane.click(/金额格里带了单位/);
      await pane.click("修复", "金额格里带了单位");
    },
    go: (pane) => pane.click("改这 1 格"),
    done: /已改 1 格/,
  },
  一键汇总: {
    tab: "汇总",
    ready: async () => {},
    go: (pane) => pane.click("一键汇总"),
    done: /已汇总 2 行，共 17 万元/,
  },
};

/** How often it fails, from the nth call on. */
const WAYS: Readonly<Record<string, (nth: number) => (at: number, member: string) => boolean>> = {
  "a call fails": (nth) => (at) => at === nth,
  "a call fails twice"(nth) {
    let failing: string | undefined;
    let left = 2;
    return (at, member) => {
      if (at === nth) failing = member;
      return at >= nth && member === failing && left-- > 0;
    };
  },
  "nothing is answered any more": (nth) => (at) => at >= nth,
};

async function declaration(): Promise<InWps> {
  const opened = inWps();
  const { set } = formOf("shifeng", "summary");
  const { edits } = insertForms(set, ["spending-direction", "summary"], 2026, []);
  const rows = directions(direction("图书采购"), direction("读者活动", { amount: "8.5万元" }));
  await opened.workbook.apply([...edits, rows]);
  return opened;
}

/** A pane beside a workbook, with a job to do there again and again. */
async function atWork({ tab, ready, go, done }: Job) {
  const opened = await declaration();
  const { wire, world } = opened.wps;
  const pane = await paneBeside(Object.assign(opened.workbook, { asUser: opened.asUser! }));
  await pane.goTo(tab);
  const before = contentsOf(opened);
  const sheetsBefore = sheetsIn(opened);
  const doing = async (fails: (at: number, member: string) => Fault | undefined) => {
    if (pane.has("button", "重新连接")) await pane.click("重新连接");
    await ready(pane);
    const first = wire.calls;
    wire.fault = (nth, member) => fails(nth - first, member);
    await go(pane);
    wire.fault = undefined;
  };
  const said = () => document.querySelector("main")!.textContent ?? "";
  const takenBack = async () => {
    await pane.click("撤销");
    await pane.sees("已撤销");
    expect(differing(contentsOf(opened), before)).toBe("");
    expect(said()).not.toMatch(done);
  };
  await doing(() => undefined);
  await pane.sees(done);
  const finished = contentsOf(opened);
  await takenBack();
  const members: string[] = [];
  await doing((_, member) => void members.push(member));
  await takenBack();

  return {
    members,
    /** What came of it; throws where the pane says anything else, or where it cannot be done again and taken back. */
    async meets(nth: number, fault: Fault, way: (nth: number) => (at: number, member: string) => boolean) {
      const isFailing = way(nth);
      await doing((at, member) => (isFailing(at, member) ? fault : undefined));
      const alert = pane.alert();
      if (alert === undefined) {
        expect(said()).toMatch(done);
        expect(differing(contentsOf(opened), finished)).toBe("");
        await takenBack();
      } else {
        expect(said()).not.toMatch(done);
        expect(alert).not.toMatch(/不知道原因|[A-Za-z]+ [a-z]+/);
        const apart = differingSheets(sheetsBefore, sheetsIn(opened));
        if (/什么(都|也)没有/.test(alert)) expect(apart).toEqual([]);
        else {
          expect(alert).toMatch(/^写到一半停了已写：.*。|^不知道写完没有.*请先核对/);
          expect(apart.filter((name) => !isNamed(alert, name))).toEqual([]);
        }
        if (nth % 2 && pane.has("button", "撤销")) await takenBack();
        else {
          await pane.click("再试一次");
          await pane.sees(done);
          expect(differing(contentsOf(opened), finished)).toBe("");
          expect(pane.alert()).toBeUndefined();
          await takenBack();
        }
      }
      expect(wire.gaps).toEqual([]);
      expect([world.isRedrawing, world.isAsking]).toEqual([true, true]);
      return alert === undefined ? "done" : /什么(都|也)没有/.test(alert) ? "nothing" : "part";
    },
  };
}

/** Sheets that are not as they were, or were not there. */
function differingSheets(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
}

/** A sheet that came and could not be given its name is spoken of by that; one that nobody sees by what it is. */
function isNamed(alert: string, name: string): boolean {
  if (name.startsWith("_绩表")) return alert.includes("绩表自己的记录");
  return alert.includes(name) || (/^Sheet\d+$/.test(name) && /写了一半，请看一眼：新建的/.test(alert));
}

/** As many as are tried, evenly, and at each of them in both ways. */
function tried(calls: number): (readonly [number, Fault])[] {
  const all = Array.from({ length: 2 * calls }, (_, i) => {
    return [Math.floor(i / 2) + 1, i % 2 ? "silent" : "throws"] as const;
  });
  const step = Math.floor(all.length / TRIED) | 1;
  return all.filter((_, i) => i % step === 0);
}

describe.each(Object.entries(JOBS))("%s", (_, job) => {
  test.each(Object.entries(WAYS))("%s, and the pane says what came of it", async (_, way) => {
    const work = await atWork(job);
    const ends = new Set<string>();
    for (const [nth, fault] of tried(work.members.length)) ends.add(await work.meets(nth, fault, way));
    expect(ends).toContain(way === WAYS["a call fails"] ? "done" : "nothing");
  });
});
