import type { Trial } from "./trial";
import { batches } from "./trials/batches";
import { cells } from "./trials/cells";
import { inputChecks } from "./trials/input-checks";
import { looks } from "./trials/looks";
import { marking } from "./trials/marks";
import { merging } from "./trials/merges";
import { names } from "./trials/names";
import { values } from "./trials/numbers";
import { pages } from "./trials/pages";
import { rows } from "./trials/rows";
import { sheets } from "./trials/sheets";
import { texts } from "./trials/texts";
import { watching } from "./trials/watching";

/** Everything 自检 tries on a scratch sheet, in the order it is shown. */
export const trials: readonly Trial[] = [
  ...texts,
  ...values,
  ...cells,
  ...merging,
  ...looks,
  ...rows,
  ...sheets,
  ...names,
  ...inputChecks,
  ...pages,
  ...marking,
  ...watching,
  ...batches,
];
