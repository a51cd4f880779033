import { same } from "../broken";
import { area } from "../edits";
import type { Trial } from "../trial";

export const pages: readonly Trial[] = [
  {
    id: "page",
    title: "打印：A4 横向、一页宽、居中",
    advice: "请在“页面布局”里手工选 A4、横向、调整为一页宽。",
    async run(_, { sheet, apply, read }) {
      const page = { orientation: "landscape", fitToWidth: 1, fitToHeight: 0, centered: true } as const;
      await apply({ kind: "page", sheet, page });
      const { orientation, fitToWidth, fitToHeight, centered } = (await read()).layout!.page;
      same({ orientation, fitToWidth, fitToHeight, centered }, page);
    },
  },
  {
    id: "page-titles",
    title: "打印：每页重复表头、打印区域、页边距",
    advice: "请在“页面布局 → 打印标题”里手工选表头的行，再选打印区域。",
    async run(_, { sheet, apply, read }) {
      const page = { repeatRows: { from: 2, to: 4 }, area: area("A1:P40") };
      const margins = { left: 1.5, right: 1.8, top: 2, bottom: 2.5 };
      await apply({ kind: "page", sheet, page: { ...page, margins } });
      const seen = (await read()).layout!.page;
      same([seen.repeatRows?.from, seen.repeatRows?.to], [2, 4]);
      same(seen.area && [seen.area.top, seen.area.left, seen.area.bottom, seen.area.right], [0, 0, 39, 15]);
      const sides = ["left", "right", "top", "bottom"] as const;
      same(
        sides.map((side) => Math.round((seen.margins?.[side] ?? 0) * 10) / 10),
        sides.map((side) => margins[side]),
      );
    },
  },
];
