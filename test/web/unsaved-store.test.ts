import { textStore } from "../../src/web/unsaved-store";
import { storageOf } from "./storage";

const kept = async (value: unknown) => {
  const store = textStore(storageOf());
  await store.set("一", value);
  return store.get("一");
};

describe("what is kept as text", () => {
  test.each([
    ["bytes", new Uint8Array([0, 1, 127, 128, 255])],
    ["many bytes", new Uint8Array(300_000).map((_, i) => i)],
    ["texts and numbers", { 名: "申报", 数: 8.5, 有: true, 空: null }],
    ["cells that are left as they are beside cells that are emptied", [[undefined, null, "x"]]],
  ])("gives back %s", async (_, value) => {
    expect(await kept(value)).toStrictEqual(value);
  });

  test("is found by its keys alone, beside what others keep", async () => {
    const storage = storageOf();
    storage.setItem("绩表", "{}");
    const store = textStore(storage);
    await store.set("a", 1);
    await store.set("b", 2);
    await store.remove("a");
    expect(await store.keys()).toEqual(["b"]);
    expect(await store.get("a")).toBeUndefined();
  });

  test("is refused when there is no room", async () => {
    await expect(textStore(storageOf(10)).set("a", "很长".repeat(10))).rejects.toThrow("full");
  });
});
