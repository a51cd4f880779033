import { readFileSync } from "node:fs";

const { faultsOf } = jest.requireActual<{ faultsOf(xml: string): Promise<string[]> }>("../../build/validate");
const xml = readFileSync("manifest.xml", "utf8");

describe("the published schema of Office add-ins", () => {
  test("is kept", async () => expect(await faultsOf(xml)).toEqual([]));

  test.each([
    ["an unknown element", "<Hosts>", "<Wirte/><Hosts>"],
    ["the wrong order", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"],
    ["an id that is too long", 'id="Jibiao.Tab"', `id="${"x".repeat(200)}"`],
    ["a version that is none", /<Version>.*<\/Version>/, "<Version>neu</Version>"],
  ])("finds %s, with its line", async (_, from, to) => {
    const [fault] = await faultsOf(xml.replace(from, to));
    expect(fault).toMatch(/^manifest\.xml:\d+ /);
  });
});
