import { CanceledError, CommandType, type ICommandService } from "@univerjs/core";
import type { MenuConfig } from "@univerjs/preset-sheets-core";

/**
 * Commands of the grid whose result none of our edits could write into the file. They are refused however they are
 * called, and their buttons and menu items are not there.
 */
export const SWITCHED_OFF: readonly string[] = [
  // Columns that come, go, hide or move; rows that hide or move; cells that push others aside.
  ...["insert-col-before", "insert-col-after", "insert-col-by-range", "insert-multi-cols-before"],
  ...["insert-multi-cols-right", "remove-col", "remove-col-confirm", "remove-col-by-range"],
  ...["set-col-hidden", "hide-col-confirm", "set-rows-hidden", "hide-row-confirm"],
  ...["set-selected-cols-visible", "set-selected-rows-visible", "set-specific-rows-visible"],
  ...["set-col-visible-on-cols", "move-rows", "move-cols", "move-range", "reorder-range"],
  ...["insert-range-move-right", "insert-range-move-down", "insert-range-move-right-confirm"],
  ...["insert-range-move-down-confirm", "delete-range-move-left", "delete-range-move-up"],
  ...["delete-range-move-left-confirm", "delete-range-move-up-confirm"],
  // Looks that are not among ours.
  ...["set-italic", "set-underline", "set-stroke", "set-overline", "set-text-rotation", "set-border"],
  ...["set-border-basic", "set-border-color", "set-border-position", "set-border-style"],
  ...["set-once-format-painter", "set-infinite-format-painter", "apply-format-painter"],
  ...["set-tab-color", "toggle-gridlines", "set-gridlines-color", "set-worksheet-right-to-left"],
  ...["set-worksheet-range-theme-style", "set-worksheet-default-style"],
  ...["set-range-italic", "set-range-underline", "set-range-stroke", "set-range-subscript"],
  ...["set-range-superscript"],
  // Sheets that are copied or change places.
  ...["copy-sheet", "set-worksheet-order"],
  // What we set ourselves, or what is left to Excel and WPS.
  ...["insert-defined-name", "set-defined-name", "remove-defined-name", "split-text-to-columns"],
  ...["addDataValidation", "remove-all-data-validation", "remove-data-validation-rule"],
  ...["updateDataValidationRuleRange", "add-range-protection", "set-protection", "delete-range-protection"],
  ...["add-worksheet-protection", "set-worksheet-protection", "delete-worksheet-protection"],
  ...["add-range-protection-from-context-menu", "add-range-protection-from-sheet-bar"],
  ...["add-range-protection-from-toolbar", "set-range-protection-from-context-menu"],
  ...["delete-range-protection-from-context-menu", "change-sheet-protection-from-sheet-bar"],
  ...["delete-worksheet-protection-from-sheet-bar", "view-sheet-permission-from-context-menu"],
  ...["view-sheet-permission-from-sheet-bar", "toggle-cell-checkbox", "set-range-custom-metadata"],
]
  .map((name) => `sheet.command.${name}`)
  // “1.” and “*” at the head of a text would be taken out of it and made a list, “#” a heading.
  .concat(["doc.command.after-space", "doc.command.quick-list", "doc.command.quick-heading"]);

/** What reaches a sheet by whatever command, known or not, can be written into the file if it is one of these. */
export const WRITABLE: ReadonlySet<string> = new Set([
  ...[
    ...[
      "set-range-values",
      "insert-row",
      "remove-rows",
      "insert-sheet",
      "remove-sheet",
      "set-worksheet-name",
    ],
    ...["set-worksheet-hidden", "add-worksheet-merge", "remove-worksheet-merge", "set-worksheet-row-height"],
    ...["set-worksheet-row-auto-height", "set-worksheet-row-is-auto-height", "set-row-data"],
    ...["set-worksheet-col-width", "set-frozen", "set.numfmt", "remove.numfmt", "empty"],
    ...["set-worksheet-permission-points"],
  ].map((name) => `sheet.mutation.${name}`),
]);

/** Menu items that have a name of their own; the list of shortcuts names many that are switched off. */
const MENUS = [
  "base-ui.operation.toggle-shortcut-panel",
  ...["sheet.menu.text-rotation", "sheet.menu.cell-insert", "sheet.menu.delete", "sheet.menu.sheet-protect"],
  ...["sheet.menu.col-insert", "sheet.contextMenu.permission", "sheet.menu.paste-special"],
  ...["sheet.menu.data-validation", "data-validation.operation.open-validation-panel"],
  ...[
    "sheet.menu.sheets-sort",
    "formula-ui.operation.insert-function",
    "formula-ui.operation.more-functions",
  ],
  ...[
    "sheet.header-menu.hide-col",
    "sheet.operation.insert-hyper-link",
    "formula-ui.operation.insert-function.menu",
  ],
];

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
