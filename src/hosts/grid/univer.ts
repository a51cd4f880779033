import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  Univer,
  UniverInstanceType,
  LocaleType,
  LogLevel,
  type IMutationInfo,
  type Injector,
  type Workbook,
  mergeLocales,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import words from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import checkWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { hiddenMenus } from "./switch-off";

/** What one step of undo takes back and redo does again. */
export interface Step {
  readonly redo: IMutationInfo[];
  /** The last change first. */
  readonly undo: IMutationInfo[];
}

/** The grid on the page, and the book that is open in it. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  /** While edits are being applied. */
  step: Step | undefined;
  /** The open book as the grid itself holds it. */
  book(): Workbook;
}

/** Pixels; below, cells need the room more than the grid's own buttons do. */
const LOW = 320;

/** Puts an empty grid into a container; it asks nothing of any network. */
export function startUniver(container: HTMLElement): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(words, checkWords) },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    // Where there is little room, one line instead of two.
    ribbonType: container.clientHeight < LOW ? "collapsed" : "classic",
    menu: hiddenMenus(),
    footer: { sheetBar: true, statisticBar: true, zoomSlider: true, menus: false },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    disableAutoFocus: true,
    // Suggestions come late and take the next Enter for a choice: of =C1*2 they make =COUPDAYBS(*2).
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION, functionScreenTips: false },
  });
  // The list to choose from comes while one types, and its field to search in would take the keys from the cell.
  const { plugins: checks } = UniverSheetsDataValidationPreset({
    showSearchOnDropdown: false,
    showEditOnDropdown: false,
  });
  for (const plugin of [...plugins, ...checks]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  return {
    univer,
    api: FUniver.newAPI(univer),
    injector,
    commands: injector.get(ICommandService),
    undoRedo: injector.get(IUndoRedoService),
    step: undefined,
    book: () => instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!,
  };
}
