import { HostRefused } from "../../workbook/errors";
import { ask } from "./run";
import { askList, listedIn, type Listed } from "./sheets";
import { hasExcelApi } from "./support";
import { changeOf, ranged, type ExcelEvent } from "./told";

/** What Excel is asked to tell of; `renamed` where it can tell. */
const KINDS = ["changed", "selected", "added", "deleted", "renamed"] as const;
export type Kind = (typeof KINDS)[number];
/** They tell what becomes of the list of sheets. */
export const LISTING: readonly Kind[] = ["added", "deleted", "renamed"];

interface Registered {
  readonly sheets: Listed[];
  readonly told: ReadonlySet<Kind>;
  readonly refused: ReadonlySet<Kind>;
}

/**
 * All in one request, and where Excel refuses that, each by itself: it may not tell of one kind, and the others are none
 * the worse for it. Throws where nothing would be told of changed cells.
 */
export async function register(hear: (event: ExcelEvent | undefined) => void): Promise<Registered> {
  const kinds = KINDS.filter((kind) => kind !== "renamed" || tellsNames());
  try {
    return { sheets: await registering(kinds, hear), told: new Set(kinds), refused: new Set() };
  } catch (problem) {
    if (!(problem instanceof HostRefused)) throw problem;
  }
  let sheets = await registering(["changed"], hear);
  const told = new Set<Kind>(["changed"]);
  const refused = new Set<Kind>();
  for (const kind of kinds.slice(1)) {
    try {
      sheets = await registering([kind], hear);
      told.add(kind);
    } catch (problem) {
      if (!(problem instanceof HostRefused)) throw problem;
      refused.add(kind);
    }
  }
  return { sheets, told, refused };
}

async function registering(
  kinds: readonly Kind[],
  hear: (event: ExcelEvent | undefined) => void,
): Promise<Listed[]> {
  // Excel may have been told already before it refused: of what is not registered nothing is heard.
  let isRegistered = false;
  const heard = async (event: ExcelEvent | undefined) => (isRegistered ? hear(event) : undefined);
  const listed = () => heard({ kind: "list" });
  return ask(async (context) => {
    const { worksheets } = context.workbook;
    const add: Record<Kind, () => unknown> = {
      changed: () => worksheets.onChanged.add((event) => heard(changeOf(event))),
      selected: () =>
        worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
          heard(ranged("selected", worksheetId, address)),
        ),
      added: () => worksheets.onAdded.add(listed),
      deleted: () => worksheets.onDeleted.add(listed),
      renamed: () => worksheets.onNameChanged.add(listed),
    };
    for (const kind of kinds) add[kind]();
    const list = askList(context);
    await context.sync();
    isRegistered = true;
    return listedIn(list);
  });
}

/** Whether Excel says when a sheet gets another name. */
function tellsNames(): boolean {
  const { requirements } = Office.context;
  return hasExcelApi("1.17") && requirements.isSetSupported("ExcelApiOnline", "1.1");
}
