import "../../src/taskpane/older-browsers";
import { openWps } from "../../src/hosts/wps/open";
import type { Edit } from "../../src/workbook/edit";
import { address } from "../../src/workbook/cell";
import { placeOf } from "../hosts/excel/model";
import { fakeWps } from "../hosts/wps/fake";
import { CURRENT, type Mood } from "../hosts/wps/guarded";
import { byHand } from "../hosts/wps/opened";

/** Runs before the pane's own scripts: the window as WPS makes it, and hands for the test. */
const mood: Partial<Mood> = (window as unknown as { wpsMood?: Partial<Mood> }).wpsMood ?? {};
const wps = fakeWps({ ...CURRENT, ...mood });

const hands = {
  wps,
  type(edit: Edit) {
    wps.asPerson(() => byHand(wps, edit));
  },
  /** Sheets that were there already, from another program. */
  bring: (edits: readonly Edit[]) => openWps(wps.window, wps.app, () => () => {}).apply(edits),
  sheets: () => wps.world.front!.book.sheets.map(({ name }) => name),
  /** Every filled cell of a sheet, by its address. */
  cells(name: string) {
    const { book } = wps.world.front!;
    const sheet = book.sheets.find((one) => one.name === name)!;
    return Object.fromEntries(
      [...sheet.cells].flatMap(([at, { value }]) => {
        const { row, column } = placeOf(at);
        return value === null ? [] : [[address(row, column), value]];
      }),
    );
  },
  gaps: () => wps.wire.gaps,
  press: (name: string) => void wps.world.storage.set("jibiao.request.et", name),
  openOther: () => void wps.bringToFront(wps.open("C:\\另一个.xlsx")),
  isPaneShown: () => wps.world.panes.map(({ isVisible }) => isVisible),
};

Object.assign(window, wps.window, { hands });
