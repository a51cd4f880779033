import { PartNotLoaded } from "./errors";

/** A part of the program that is loaded once somebody wants it. Throws PartNotLoaded, for its place may be out of reach. */
export async function fetched<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch(() => {
    throw new PartNotLoaded();
  });
}
