/**
 * What the program, React or the pane's parts call and browsers lack that old intranets and WPS keep: engines of 2018
 * (72) to 2022 (104). Loaded before everything else, by the pages that may meet one. The language's own from core-js;
 * of the page what it does not know.
 */
import "core-js/es/global-this";
import "core-js/web/queue-microtask";
import "core-js/web/structured-clone";
import "core-js/es/array/at";
import "core-js/es/array/find-last";
import "core-js/es/array/find-last-index";
import "core-js/es/array/flat";
import "core-js/es/array/flat-map";
import "core-js/es/array/to-reversed";
import "core-js/es/array/to-sorted";
import "core-js/es/array/to-spliced";
import "core-js/es/array/with";
import "core-js/es/object/from-entries";
import "core-js/es/object/has-own";
import "core-js/es/promise/all-settled";
import "core-js/es/string/at";
import "core-js/es/string/match-all";
import "core-js/es/string/replace-all";
import "core-js/es/typed-array/at";

function add(to: object, name: string, value: unknown): void {
  if (name in to) return;
  Object.defineProperty(to, name, { value, configurable: true, writable: true });
}

/** Holds what it should let go, which a page that is closed in the evening can bear. */
add(
  window,
  "WeakRef",
  class {
    constructor(private readonly target: object) {}
    deref() {
      return this.target;
    }
  },
);

add(Element.prototype, "replaceChildren", function (this: Element, ...children: (Node | string)[]) {
  while (this.firstChild) this.removeChild(this.firstChild);
  this.append(...children);
});

add(Blob.prototype, "arrayBuffer", function (this: Blob) {
  return new Response(this).arrayBuffer();
});

/** Missing on plain http as well, however new the browser; Fluent asks for it. */
add(crypto, "randomUUID", () =>
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(
      16,
    ),
  ),
);

/** `:is(a, b):not(c)` as `a:not(c),b:not(c)`: before Chromium 88 the list alone is unknown, and menus ask by it what can have the focus. */
function spelledOut(selector: string): string {
  const [, list, rest = ""] = /^:is\(([^()]*)\)([^,\s]*)$/.exec(selector) ?? [];
  if (list === undefined) return selector;
  return list
    .split(",")
    .map((one) => one.trim() + rest)
    .join();
}

function knowsIs(): boolean {
  try {
    return document.documentElement.matches(":is(html)");
  } catch {
    return false;
  }
}

if (!knowsIs()) {
  for (const name of ["matches", "closest", "querySelector", "querySelectorAll"] as const) {
    const own = Element.prototype[name] as (this: Element, selector: string) => unknown;
    Object.defineProperty(Element.prototype, name, {
      value(this: Element, selector: string) {
        return own.call(this, spelledOut(selector));
      },
      configurable: true,
      writable: true,
    });
  }
}
