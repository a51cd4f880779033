import { readFileSync } from "node:fs";

/** Every version that was ever handed out, the newest last: Office takes no older one for an update. */
const HANDED_OUT = ["1.0.0.0", "1.1.0.0"];

const product = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { version: string };
const { versioned } = jest.requireActual<{ versioned(xml: string): string }>("../../build/excel");
const versionIn = (xml: string) => /<Version>(.*)<\/Version>/.exec(xml)![1]!;

const parts = (version: string) => version.split(".").map(Number);
function isNewer(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && a[at]! > b[at]!;
}

describe("the version", () => {
  test("never goes down", () => {
    for (const [i, version] of HANDED_OUT.entries()) {
      if (i > 0) expect(isNewer(version, HANDED_OUT[i - 1]!)).toBe(true);
    }
    expect(HANDED_OUT.at(-1)).toBe(`${product.version}.0`);
  });

  test("is one: that of the package, in its lock, the manifest, and the manifest that is built", () => {
    const manifest = readFileSync("manifest.xml", "utf8");
    expect(lock.version).toBe(product.version);
    expect(versionIn(manifest)).toBe(`${product.version}.0`);
    expect(
      versionIn(versioned(manifest.replace(/<Version>.*<\/Version>/, "<Version>0.0.0.1</Version>"))),
    ).toBe(`${product.version}.0`);
  });
});
