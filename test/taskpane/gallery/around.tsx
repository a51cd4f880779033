import { useState } from "react";
import { FluentProvider } from "@fluentui/react-components";
import { themeOf } from "../../../src/taskpane/theme";
import { Bar } from "../../../src/web/bar";
import { Notices } from "../../../src/web/notices";
import type { Notice, PageState } from "../../../src/web/page-state";
import type { Session } from "../../../src/web/session";
import * as words from "../../../src/web/words";

const LATE = new Date("2026-11-21T17:48:00");
const unsaved = {
  id: "1",
  name: "石峰区图书馆_2026_绩效目标.xlsx",
  original: new Uint8Array(),
  log: [],
  at: LATE,
};

/** Everything the page may have to say, one thing after the other. */
const TOLD = {
  saved: { isFile: true },
  unsaved: { isFile: true, isDirty: true },
  opening: { opening: { name: unsaved.name, done: 3, of: 40 } },
  lost: { lost: [unsaved] },
  asks: { isFile: true, isDirty: true, waiting: async () => {} },
  unreadable: {
    notice: {
      kind: "trouble",
      title: words.trouble.unreadable("2025年石峰区图书馆绩效目标申报表（最终稿）.xlsx"),
      text: "这个文件有打开密码，读不了。请在表格软件里去掉打开密码，另存一份再打开。",
      offersFile: true,
    },
  },
  notSaved: {
    isDirty: true,
    notice: { kind: "trouble", title: words.trouble.notSaved(unsaved.name), text: words.SAVE_AGAIN },
  },
  told: { notice: { kind: "told", text: words.savedAs(unsaved.name) } },
  unseen: { isFile: true, unseen: "这些内容绩表里看不到，保存时原样保留：2 张图表、1 张图片、宏。" },
} as const satisfies Record<string, Partial<PageState>>;

export type Told = keyof typeof TOLD;

export function pageWith(told: Told, isDark: boolean) {
  const state: PageState = {
    name: unsaved.name,
    isDirty: false,
    isFile: false,
    isBegun: true,
    lost: [],
    ...TOLD[told],
  };
  return <Around {...{ state, isDark }} />;
}

/** With a session that only closes what is told. */
function Around({ state: first, isDark }: { state: PageState; isDark: boolean }) {
  const [state, setState] = useState(first);
  const session = { tell: (notice: Notice) => setState({ ...state, notice }) } as unknown as Session;
  return (
    <FluentProvider theme={themeOf(isDark, false)} lang="zh-CN">
      <Bar state={state} onOpen={() => {}} onSave={() => {}} onPrint={() => {}} />
      <Notices session={session} state={state} today={new Date("2026-11-22")} onOpen={() => {}} />
    </FluentProvider>
  );
}
