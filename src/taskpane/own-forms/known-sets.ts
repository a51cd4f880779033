import type { TemplateSet } from "../../forms/definition";
import { correctLayouts } from "../../forms/understand/layout";
import { setsWith } from "../../templates/own-sets";
import type { Remembered } from "../memory";
import type { OwnForms } from "./kept-forms";

/** The sets that came with the program and those learned here, read as people said that columns are to be read. */
export function knownSets(
  files: Readonly<Record<string, unknown>>,
  own: Pick<OwnForms, "all">,
  layouts: Remembered["layouts"],
): TemplateSet[] {
  const { sets } = setsWith(
    files,
    own.all().map(({ text }) => text),
  );
  correctLayouts(sets, layouts);
  return sets;
}
