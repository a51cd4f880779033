import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

describe("serving", () => {
  test("the page asks for no certificate: npm start works on any machine", async () => {
    const { default: configs } = (await import("../../webpack.config.js" as string)) as { default: any[] };
    const given = { WEBPACK_SERVE: true };
    const made = await Promise.all(
      configs.map((config) => (typeof config === "function" ? config(given) : config)),
    );
    const web = made.find(({ name }) => name === "web");
    const excel = made.find(({ name }) => name === "excel");
    expect(web.devServer).toMatchObject({ host: "localhost", port: 3000 });
    expect(excel.devServer).toBeUndefined();
  });

  test("the add-in is served over https by the command made for it", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(scripts["serve:excel"]).toContain("--env https");
    expect(scripts["start:excel"]).toContain("serve:excel");
  });
});
