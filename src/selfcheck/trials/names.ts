import { same } from "../broken";
import { name } from "../edits";
import { named } from "../seen";
import type { Trial } from "../trial";

const OURS = "_绩表_自检";

export const names: readonly Trial[] = [
  {
    id: "name",
    title: "名称只属于一张表，能加能删",
    advice: "表的改名和挪动后，请点一次“全表审核”。",
    async run(_, { sheet, another, apply, read }) {
      const other = another();
      await apply({ kind: "addSheet", sheet: other }, name(sheet, OURS, "A1:F12"), name(other, OURS, "C3"));
      same([named(await read(), OURS), named(await read(other), OURS)], ["A1:F12", "C3"]);
      await apply(name(sheet, OURS, null));
      same([named(await read(), OURS), named(await read(other), OURS)], [undefined, "C3"]);
    },
  },
];
