/** Apart from the lists, which tests read where the grid itself cannot be loaded. */

import { CanceledError, CommandType, type ICommandService } from "@univerjs/core";
import type { MenuConfig } from "@univerjs/preset-sheets-core";
import { MENUS, SWITCHED_OFF, WRITABLE } from "./switched-off";

export function hiddenMenus(): MenuConfig {
  return Object.fromEntries([...SWITCHED_OFF, ...MENUS].map((id) => [id, { hidden: true }]));
}

/** Refuses what is switched off, and whatever else would change a sheet in a way no file could hold. */
export function switchOff(commands: ICommandService): void {
  const off = new Set(SWITCHED_OFF);
  commands.beforeCommandExecuted(({ id, type }) => {
    const isLost = type === CommandType.MUTATION && id.startsWith("sheet.mutation.") && !WRITABLE.has(id);
    if (off.has(id) || isLost) throw new CanceledError();
  });
}
