import type { InWps } from "./opened";

/** Where two workbooks begin to differ, and how. */
export function differing(one: string, other: string): string {
  if (one === other) return "";
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 60);
  return `${around(one)}\n${around(other)}`;
}

/** How a cell looks that nobody touched. */
const PLAIN = {
  ...{ bold: false, size: 11, font: "宋体", color: "000000", fill: null, numberFormat: "General" },
  ...{ align: "general", valign: "bottom", wrap: false, locked: true, sides: {} },
};

/** All of the workbook, to the last detail; a cell without content that looks plain is none. */
export function seenIn(opened: InWps): string {
  const { sheets, active } = opened.wps.world.front!.book;
  return `${contentsOf(opened)} ${sheets.findIndex(({ id }) => id === active.sheet)}`;
}

/** The same, whatever sheet is in front. */
export function contentsOf(opened: InWps): string {
  return [...sheetsIn(opened).values()].join();
}

/** The same of each sheet. */
export function sheetsIn({ wps }: InWps): Map<string, string> {
  const { sheets } = wps.world.front!.book;
  const seen = sheets.map(({ cells, ...rest }: any) => {
    const shown = [
      ...(cells as Map<number, { value: unknown; formula?: string; style: Record<string, any> }>),
    ]
      .map(([at, { value, formula, style }]): unknown[] => {
        const sides = Object.entries(style.sides ?? {}).filter(([, line]) => line);
        return [at, value, formula, { ...PLAIN, ...style, sides: sides.sort() }];
      })
      .filter(
        ([, value, formula, look]) =>
          value !== null ||
          formula !== undefined ||
          JSON.stringify(look) !== JSON.stringify({ ...PLAIN, sides: [] }),
      )
      .sort(([one], [other]) => Number(one) - Number(other));
    const heights = [...rest.heights].filter(([, height]: [number, number]) => height !== 15).sort();
    const merges = rest.merges.map((merge: unknown) => JSON.stringify(merge)).sort();
    const { fitToWidth, fitToHeight, area: printed, repeatRows, ...page } = rest.page;
    return {
      ...rest,
      id: "",
      formats: rest.formats.map((one: any) => ({ ...one, id: "" })),
      heights,
      merges,
      cells: shown,
      page: {
        ...page,
        printed: printed ?? null,
        repeatRows: repeatRows ?? null,
        fit: [fitToWidth ?? 0, fitToHeight ?? 0],
      },
    };
  });
  const written = (sheet: unknown) =>
    JSON.stringify(sheet, (_, value: unknown) => (isCollection(value) ? [...value].sort() : value));
  return new Map(seen.map((sheet) => [sheet.name, written(sheet)]));
}

/** Also where it was made by structuredClone, which has a Map of its own. */
function isCollection(value: unknown): value is Iterable<unknown> {
  return /\[object (Map|Set)\]/.test(Object.prototype.toString.call(value));
}
