import type { Steps } from "../../workbook/steps";
import { looksLikeTitle } from "../find/titles";
import type { Single } from "./fields";
import { singlesOf } from "./fields";
import type { Header } from "./header";
import { isPeriodOfMoney, moneyOf } from "./money";
import { isTitle, rowsFrom } from "./rows";
import type { Sheet } from "./rows";
import type { Word } from "./words";

/** A part of a sheet that may be one form: what stands in it, from above. */
export interface Outline {
  readonly title?: Word;
  /** The title of the form above, where one stands for several. */
  readonly called?: string | undefined;
  readonly singles: readonly Single[];
  readonly tables: readonly { readonly header: Header; readonly end: number }[];
  /** Words that only join others: 绩效指标 on the left of a table. */
  readonly groups: readonly Word[];
  /** What stands above one of several tables: 年度绩效目标表. */
  readonly sections: readonly Word[];
  readonly top: number;
  readonly bottom: number;
}

interface Draft {
  title?: Word;
  called?: string | undefined;
  singles: Single[];
  tables: { header: Header; end: number }[];
  groups: Word[];
  sections: Word[];
  top?: number;
}

const nothing = (): Draft => ({ singles: [], tables: [], groups: [], sections: [] });

/** What stands above one of several tables of a form, and says of which period it is. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,2}[、.])?(?:项目|部门|专项)?(?:长期|中期|中长期|实施期|三年|总体?|年度|本年度|当年)(?:绩效)?(?:目标|指标)(?:情况)?表?$/;

/** Cuts a sheet into what may be forms: at a title, or where what a form begins with comes again. */
export function* outlinesOf(sheet: Sheet): Steps<Outline[]> {
  const outlines: Outline[] = [];
  const last = sheet.rows.at(-1) ?? -1;
  let draft = nothing();
  let pending: Word | undefined;
  let next = 0;
  const close = (row: number) => {
    if (draft.top !== undefined) outlines.push({ ...draft, top: draft.top, bottom: row - 1 });
    draft = nothing();
  };
  for (const row of rowsFrom(sheet, 0, last)) {
    yield;
    const here = sheet.words.get(row) ?? [];
    const groups = here.filter(({ isGroup, about }) => isGroup && !about);
    if (row < next) {
      // 绩效指标 in a cell of every row is one.
      const isNew = ({ text, left }: Word) =>
        !draft.groups.some((one) => one.text === text && one.left === left);
      draft.groups.push(...groups.filter(isNew));
      continue;
    }
    const header = sheet.headers.get(row);
    if (header) {
      // A second table of several projects is of other projects.
      draft.top ??= row;
      const end = sheet.ends.get(header)!;
      draft.tables.push({ header, end });
      draft.groups.push(...groups, ...here.filter((word) => isBeside(word, header)));
      next = end;
      continue;
    }
    if (isTitle(here)) {
      const [title] = here;
      if (SECTION.test(title!.text.replace(/\s/g, "")) && draft.singles.length) draft.sections.push(title!);
      else if (looksLikeTitle(title!.text)) {
        close(row);
        draft.title = title!;
        draft.top = row;
      } else if (draft.top === undefined || (!draft.title && !draft.tables.length && !draft.singles.length)) {
        draft.title ??= title!;
        draft.top ??= row;
      } else pending = title;
      continue;
    }
    for (const single of singlesIn(here, sheet, draft.singles)) {
      if (
        single.begins &&
        draft.tables.length &&
        draft.singles.some(({ concept }) => concept === single.concept)
      ) {
        const from: number = pending && pending.row > draft.tables.at(-1)!.header.bottom ? pending.row : row;
        close(from);
        if (pending) draft.title = pending;
        const { title, called } = outlines.at(-1)!;
        draft.called = title?.text ?? called;
        pending = undefined;
        draft.top = from;
      }
      draft.top ??= row;
      draft.singles.push(single);
    }
    draft.groups.push(...groups);
  }
  close(last + 1);
  return outlines;
}

/** 长期目标1 on the left of the indicators that are about it. */
const isBeside = ({ field, isGroup, area }: Word, { bottom, leaves }: Header) =>
  !isGroup &&
  field?.kind === "target" &&
  area.bottom > bottom &&
  leaves.every(({ word }) => word.left > area.right);

/** The fields of a row, from the left; what is the value of one is no heading of another (项目类型 | 项目支出). */
function singlesIn(here: readonly Word[], sheet: Sheet, before: readonly Single[]): Single[] {
  const found: Single[] = [];
  for (const word of here) {
    if (found.some(({ value }) => value?.left === word.left && value.top === word.row)) continue;
    const ofMoney = isPeriodOfMoney(word) ? moneyOf(word, sheet) : undefined;
    const own = ofMoney ? [] : singlesOf(word, sheet);
    const money = ofMoney ?? (own.length ? undefined : moneyOf(word, sheet));
    const isTaken = ({ value }: Single) =>
      value?.top === money?.value?.top && value?.left === money?.value?.left;
    found.push(...own, ...(money && !before.some(isTaken) ? [money] : []));
  }
  return found;
}
