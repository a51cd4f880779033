import { grouped } from "../values/grouped";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import type { Source } from "./source";

/** Rows of one name are not merged: only a person knows whether they are one direction or two. */
export function duplicatesIn(sources: readonly Source[]): Refused | undefined {
  const repeated = [...grouped(sources, ({ key }) => key).values()].filter((same) => same.length > 1);
  if (!repeated.length) return undefined;
  const all = repeated.flat();
  const unit = all[0]!.row === undefined ? "张表" : "行";
  const lines = repeated.map((same) => `${placesOf(same)} 都是“${same[0]!.names.join("，")}”。`);
  return refused(
    `没有汇总：有 ${all.length} ${unit}重复。${lines.join("")}请合并或改名。`,
    all.map(({ at }) => at),
  );
}

/** 附件3-2 第7行、第9行; whole forms by their sheet. */
function placesOf(same: readonly Source[]): string {
  const sheets = [...new Set(same.map(({ at }) => at.sheet))];
  return sheets
    .map((sheet) => {
      const own = same.filter(({ at }) => at.sheet === sheet);
      const rows = own.map(({ row, at }) => (row === undefined ? at.address : `第${row + 1}行`));
      return own[0]!.row === undefined && own.length === 1 ? sheet : `${sheet} ${rows.join("、")}`;
    })
    .join("、");
}
