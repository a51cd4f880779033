import { join } from "node:path";
import { missing, startBridge } from "./bridge";

/** A bridge that cannot stand says why, and nobody waits for it. */
const why = missing();
if (why) process.stderr.write(`skipped “a bridge that cannot stand”: ${why}\n`);

(why ? describe.skip : describe)("a bridge that cannot stand", () => {
  test("because LibreOffice ends at once", () => {
    expect(() => startBridge({ program: "/bin/false" })).toThrow("LibreOffice ended before it answered");
  });

  test("because what stands between cannot be run", () => {
    const script = join(__dirname, "shapes.ts");
    expect(() => startBridge({ program: "/bin/false", script })).toThrow(/SyntaxError/);
  });
});
