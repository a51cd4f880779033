import * as shifeng from "./first-day/shifeng";
import * as shigu from "./first-day/shigu";
import { clerk } from "./web/clerk";
import { desk } from "./web/desk";
import { follow } from "./web/journey";

/**
 * A clerk's whole declaration from the start view on, with slips, by real keys, the clipboard and an input method. After
 * each step verdict, help, selection and keyboard are what the tables say; 可以报送 is never said before its time.
 */

const { visit } = desk();

const districts = { 石峰区: shifeng, 石鼓区: shigu };

/** Of a window that is enlarged, what the page has of its own pixels. */
const sizes = {
  "1366×768": { width: 1366, height: 768, deviceScaleFactor: 1 },
  "1366×768 at 150 %": { width: 911, height: 512, deviceScaleFactor: 1.5 },
  "320×568": { width: 320, height: 568, deviceScaleFactor: 1 },
};

describe.each([
  ["mouse", "1366×768"],
  ["keyboard", "1366×768 at 150 %"],
  ["mouse", "320×568"],
] as const)("by %s, %s", (by, size) => {
  test.each(["石峰区", "石鼓区"] as const)("all forms of %s", async (district) => {
    const { journey, tables } = districts[district];
    const visitor = await visit("server");
    const window = await visitor.page.context().newCDPSession(visitor.page);
    await window.send("Emulation.setDeviceMetricsOverride", { ...sizes[size], mobile: false });
    await follow(await clerk(visitor, by, tables), journey);
    expect(visitor.complaints).toEqual([]);
  });
});
