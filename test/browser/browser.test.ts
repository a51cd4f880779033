import { findBrowser } from "./browser";

describe("the browser that tests run in", () => {
  test("is the one CHROME_PATH names", async () => {
    expect(await findBrowser(__filename, [])).toEqual({ path: __filename, args: [] });
  });

  test("is not searched for elsewhere when CHROME_PATH names nothing", async () => {
    await expect(findBrowser("/no/such/browser", [__filename])).rejects.toThrow(
      "CHROME_PATH names /no/such/browser",
    );
  });

  test("is else the first that is installed", async () => {
    expect(await findBrowser(undefined, ["/no/such/browser", __filename])).toEqual({
      path: __filename,
      args: [],
    });
  });
});
