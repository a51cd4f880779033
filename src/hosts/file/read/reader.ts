import type { Reads } from "../../../workbook/workbook";
import { SheetMissing } from "../../../workbook/errors";
import type { SheetInfo, Snapshot } from "../../../workbook/snapshot";
import { sameCells, type Referred } from "./cell-content";
import { readLayout } from "./layout";
import { builtInAreas, namesOfSheet } from "./names";
import type { Package, SheetPart } from "../package";
import { isProtected, NO_CELLS, readSheet, type Sheet } from "./sheet";
import { readSharedStrings } from "../strings";
import { readLooks } from "./looks";
import { readFormats } from "./styles";
import { scan, type Cursor } from "../xml";

/** Reads the sheets of one state of a workbook; each part once at most, and only when something of it is wanted. */
interface Reader {
  sheets(): SheetInfo[];
  /** Throws SheetMissing, FileUnreadable. */
  read(sheet: string, also?: Reads): Snapshot;
}

export function reader(pkg: Package): Reader {
  const cells = sameCells();
  const formats = once(() => (pkg.stylesPart === undefined ? [] : readFormats(pkg.text(pkg.stylesPart))));
  const looks = once(() => (pkg.stylesPart === undefined ? [] : readLooks(pkg.text(pkg.stylesPart))));
  const sharedStrings = once(() =>
    pkg.sharedStringsPart === undefined ? [] : readSharedStrings(pkg.scanner(pkg.sharedStringsPart)()),
  );
  const snapshots = new Map<string, Snapshot>();

  function read(name: string, { layout = false }: Reads = {}): Snapshot {
    const index = pkg.sheets.findIndex((one) => one.name === name);
    const part = pkg.sheets[index];
    if (!part) throw new SheetMissing(name);
    const known = snapshots.get(name);
    if (known && (known.layout || !layout)) return known;
    const xml = part.hasCells ? pkg.scanner(part.part) : undefined;
    const snapshot: Snapshot = {
      ...(known ?? { ...infoOf(part), names: namesOfSheet(pkg.names, index, name), ...readCells(xml?.()) }),
      ...(layout && { layout: layoutOf(xml?.() ?? scan(""), index, name) }),
    };
    snapshots.set(name, snapshot);
    return snapshot;
  }

  function readCells(xml: Cursor | undefined): Sheet {
    if (xml === undefined) return NO_CELLS;
    const referred: Referred = { formats: formats(), date1904: pkg.date1904, sharedStrings, cells };
    return readSheet(xml, referred);
  }

  function layoutOf(xml: Cursor, index: number, name: string) {
    const area = builtInAreas(pkg.names, index, name, "Print_Area");
    return readLayout(xml, area, builtInAreas(pkg.names, index, name, "Print_Titles"), looks());
  }

  const protection = new Map<string, boolean>();
  function protectionOf(sheet: SheetPart): boolean {
    const known = snapshots.get(sheet.name)?.protected ?? protection.get(sheet.name);
    const found = known ?? (sheet.hasCells && isProtected(pkg, sheet.part));
    protection.set(sheet.name, found);
    return found;
  }

  return {
    sheets: () =>
      pkg.sheets.map((sheet) => ({
        ...infoOf(sheet),
        // Hardly anybody asks before the cells are read, which tell it as well.
        get protected() {
          return protectionOf(sheet);
        },
      })),
    read,
  };
}

function infoOf({ name, visibility }: SheetPart) {
  return { name, visibility };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
