import { SetFrozenMutation, SetFrozenMutationFactory } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkPlace } from "../../../workbook/promises";
import { change } from "../change";
import { frozenAt } from "../frozen";
import { placeOf, sheetNamed } from "../sheet";
import type { Grid } from "../univer";

export function freeze(grid: Grid, { sheet: name, rows, columns }: Extract<Edit, { kind: "freeze" }>): void {
  const sheet = sheetNamed(grid, name);
  checkPlace(name, rows, columns);
  const params = { ...placeOf(sheet), ...frozenAt(rows, columns) };
  const undo = SetFrozenMutationFactory(grid.injector, params);
  change(grid, { id: SetFrozenMutation.id, params }, { id: SetFrozenMutation.id, params: undo });
}
