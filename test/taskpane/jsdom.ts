import { TextDecoder, TextEncoder } from "node:util";

/** What the pane's components ask of a browser and jsdom has not got. */
class NoSizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  ResizeObserver: globalThis.ResizeObserver ?? NoSizes,
  CSS: globalThis.CSS ?? { escape: (text: string) => text.replace(/["\\]/g, "\\$&") },
});
