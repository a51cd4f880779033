import type { openWps } from "../../src/hosts/wps/open";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import { NotInFront } from "../../src/workbook/errors";
import { followFront } from "../../src/wps/session";
import { insertForms } from "../../src/forms/draw/draw";
import { formOf } from "../forms/sheets";
import { wholeOf } from "../hosts/contract/opened";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { missing, startBridge, type Bridge } from "./bridge";

/** Two workbooks open in LibreOffice, and the pane's session that follows the one in front. */
const why = missing();
if (why) process.stderr.write(`skipped “two workbooks in front of WPS by turns”: ${why}\n`);

(why ? describe.skip : describe)("two workbooks in front by turns", () => {
  let bridge: Bridge;
  beforeAll(() => void (bridge = startBridge()));
  afterAll(() => bridge.close());

  test("the session speaks of the one in front, and a roll-up of one never lands in the other", async () => {
    const app = bridge.open();
    const opened: { workbook: ReturnType<typeof openWps>; sitting: object }[] = [];
    const looks = new Set<() => void>();
    const look = () => looks.forEach((one) => one());
    const ticks = (one: () => void) => (looks.add(one), () => void looks.delete(one));
    followFront({ Application: app }, ticks, {
      opened: (workbook, sitting) => void opened.push({ workbook, sitting }),
      none: () => {},
      refused: (problem) => expect(problem).toBeUndefined(),
    });
    const [first] = opened;
    const { edits } = insertForms(
      formOf("shifeng", "summary").set,
      ["spending-direction", "summary"],
      2026,
      [],
    );
    await first!.workbook.apply([...edits, directions(direction("图书采购"), direction("读者活动"))]);
    const { result } = await oneClick(
      first!.workbook,
      { sets, rules },
      { total: true },
      new Date("2026-11-22"),
    );
    if (result.kind !== "done") throw new Error(result.kind);

    expect(bridge.beside()).toBe(1);
    look();
    const second = opened[1]!;
    const untouched = await wholeOf(second.workbook);
    expect(untouched.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    await expect(first!.workbook.apply(result.edits)).rejects.toBeInstanceOf(NotInFront);
    expect(await wholeOf(second.workbook)).toEqual(untouched);

    bridge.bringToFront(0);
    look();
    expect(opened[2]!.sitting).toBe(first!.sitting);
    await opened[2]!.workbook.apply(result.edits);
    const [summary] = await opened[2]!.workbook.read(["附件3-1"]);
    expect(summary!.rows[4]!.slice(1, 4).map((one) => one?.value)).toEqual([
      "公共阅读服务专项",
      "图书采购",
      8.5,
    ]);
    bridge.bringToFront(1);
    look();
    expect(await wholeOf(opened[3]!.workbook)).toEqual(untouched);
  });
});
