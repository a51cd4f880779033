import { drawing } from "./actions";
import { reading } from "./actions/bring-in";
import { rollingUp } from "./actions/roll-up";
import { inspecting } from "./actions/submission";
import { listing } from "./general/list-page";
import { importPages } from "./import/later";
import { ownFormsPage } from "./own-forms/later";

const PARTS = [drawing, rollingUp, inspecting, listing, ownFormsPage, importPages, reading];

/** Fetches what buttons need, not only when they are clicked: by then an add-in's network may be gone. */
export function fetchAhead(more: readonly (() => Promise<unknown>)[] = []): void {
  for (const part of [...more, ...PARTS]) void part().catch(() => {});
}
