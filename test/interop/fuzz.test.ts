import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describeWith } from "./programs";

const ROOT = join(__dirname, "../..");
const run = promisify(execFile);

/** The same five hundred each time; `npm run fuzz` goes on with others for as long as one likes. */
describeWith(["openpyxl"], "five hundred workbooks that something is wrong with", () => {
  test("go through reading, fixing, roll-up, insertion and saving without a fault", async () => {
    await run(
      process.execPath,
      [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--config-name", "fuzz"],
      { cwd: ROOT },
    );
    const given = ["--from", "0", "--seeds", "500", "--minutes", "30"];
    const { stdout } = await run(process.execPath, [join(ROOT, "dist/fuzz/fuzz.js"), ...given], {
      cwd: ROOT,
    }).catch((problem: { stdout: string }) => problem);
    expect(stdout).toMatch(/ 0 faults\s*$/);
  }, 1_800_000);
});
