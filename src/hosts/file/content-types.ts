import { findPart } from "./relationships";
import { attribute, next, opens, scan } from "./xml";
import { decodeXml } from "./xml-bytes";
import type { Parts } from "./zip";

export const CONTENT_TYPES = "[Content_Types].xml";

/** Tells the declared content type of a part, in lower case; "" when none is declared. */
export function contentTypes(parts: Parts): (part: string) => string {
  const ofPart = new Map<string, string>();
  const ofExtension = new Map<string, string>();
  const stored = findPart(parts, CONTENT_TYPES);
  const cursor = scan(stored === undefined ? "" : decodeXml(parts.get(stored)!));
  while (next(cursor)) {
    const type = () => (attribute(cursor, "ContentType") ?? "").toLowerCase();
    if (opens(cursor, "Override")) {
      const name = (attribute(cursor, "PartName") ?? "").replace(/\\/g, "/").replace(/^\/+/, "");
      ofPart.set(name.toLowerCase(), type());
    } else if (opens(cursor, "Default")) {
      ofExtension.set((attribute(cursor, "Extension") ?? "").toLowerCase(), type());
    }
  }
  return (part) => {
    const name = part.toLowerCase();
    return ofPart.get(name) ?? ofExtension.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
  };
}
