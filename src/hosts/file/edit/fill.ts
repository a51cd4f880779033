import { numberOf, type Collection } from "./style-lists";
import { make } from "./insert";

/** The number of a plain fill of a colour (RRGGBB), or of none. */
export function fillWith(fills: Collection, color: string | null): number {
  if (color === null) return 0;
  const { list } = fills;
  const pattern = make(list, "patternFill", { patternType: "solid" }, [
    make(list, "fgColor", { rgb: `FF${color}` }),
    make(list, "bgColor", { indexed: 64 }),
  ]);
  return numberOf(fills, make(list, "fill", {}, [pattern]));
}
