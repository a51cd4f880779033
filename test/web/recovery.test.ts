import { newDocument, openDocument } from "../../src/web/document";
import { recovery, type ToRecover } from "../../src/web/recovery";
import type { UnsavedStore } from "../../src/web/unsaved-store";
import { otherTabs, type Tabs } from "../../src/web/tabs";
import { textStore } from "../../src/web/unsaved-store";
import { write } from "../hosts/contract/edits";
import { storageOf } from "./storage";

const AT = new Date(2026, 10, 22, 14, 32);
const NOBODY: Tabs = { hold: () => {}, held: async () => new Set(), close: () => {} };

const tab = (store: UnsavedStore, more: Partial<ToRecover> = {}) =>
  recovery({ store, tabs: NOBODY, now: () => AT, onFailure: () => {}, ...more });

const edited = async (text: string) => {
  const document = await newDocument("申报.xlsx");
  await document.append([write("Sheet1", "A1", [text])]);
  return document;
};

describe("unsaved work", () => {
  test("is offered when its tab is gone, and opens as it was", async () => {
    const store = textStore(storageOf());
    const document = await edited("机房维护费");
    await tab(store).guard(document);
    const [lost] = await tab(store).offered(300);
    expect(lost).toMatchObject({ name: "申报.xlsx", at: AT });
    const again = await openDocument(lost!.original, lost!.name, lost!.log);
    expect(await again.bytes()).toEqual(await document.bytes());
  });

  test("is written down within its delay after a change", async () => {
    const store = textStore(storageOf());
    const document = await newDocument("申报.xlsx");
    const own = tab(store, { delay: 20 });
    await own.guard(document);
    expect(await store.keys()).toEqual([]);
    for (const text of ["一", "二", "三"]) {
      await document.append([write("Sheet1", "A1", [text])]);
      own.changed();
    }
    const kept = async () => (await tab(store).offered(300))[0]?.log ?? [];
    while ((await kept()).length < 3) await new Promise((resolve) => setTimeout(resolve));
    expect(await kept()).toEqual(document.log());
  });

  test("is dropped once it is saved", async () => {
    const store = textStore(storageOf());
    const document = await edited("机房维护费");
    const own = tab(store);
    await own.guard(document);
    await document.bytes();
    document.saved();
    await own.settle();
    expect(await store.keys()).toEqual([]);
  });

  test("is dropped when another document is opened in its place", async () => {
    const store = textStore(storageOf());
    const own = tab(store);
    await own.guard(await edited("机房维护费"));
    await own.guard(await edited("培训费"));
    expect((await tab(store).offered(300)).map(({ log }) => log)).toEqual([
      [[write("Sheet1", "A1", ["培训费"])]],
    ]);
  });

  test("is deleted when nobody wants it", async () => {
    const store = textStore(storageOf());
    await tab(store).guard(await edited("机房维护费"));
    const own = tab(store);
    await own.drop((await own.offered(300))[0]!.id);
    expect(await store.keys()).toEqual([]);
  });

  test("of two tabs does not overwrite one another", async () => {
    const store = textStore(storageOf());
    for (const text of ["机房维护费", "培训费"]) await tab(store).guard(await edited(text));
    const offered = await tab(store).offered(300);
    const logs = ["机房维护费", "培训费"].map((text) => [[write("Sheet1", "A1", [text])]]);
    expect(new Set(offered.map(({ log }) => log))).toEqual(new Set(logs));
  });

  test("that the machine does not take is told, and so is that it takes it again", async () => {
    const told: boolean[] = [];
    const storage = storageOf();
    const setItem = storage.setItem;
    const own = tab(textStore(storage), { onFailure: (isFailing) => told.push(isFailing) });
    storage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    await own.guard(await edited("机房维护费"));
    storage.setItem = setItem;
    await own.settle();
    expect(told.slice(-2)).toEqual([true, false]);
    expect(await tab(textStore(storage)).offered(300)).toHaveLength(1);
  });
});

describe("a tab that is still open", () => {
  const channels: BroadcastChannel[] = [];
  const tabs = () => {
    channels.push(new BroadcastChannel("绩表"));
    return otherTabs(channels.at(-1));
  };
  afterEach(() => channels.splice(0).forEach((channel) => channel.close()));

  test("answers for its work, which is not offered then", async () => {
    const store = textStore(storageOf());
    await tab(store, { tabs: tabs() }).guard(await edited("机房维护费"));
    expect(await tab(store, { tabs: tabs() }).offered(300)).toEqual([]);
  });

  test("no longer answers when it is gone, and its work is offered then", async () => {
    const store = textStore(storageOf());
    const [going, staying] = [tabs(), tab(store, { tabs: tabs() })];
    await tab(store, { tabs: going }).guard(await edited("机房维护费"));
    expect(await staying.offered(300)).toEqual([]);
    going.close();
    expect(await staying.offered(300)).toMatchObject([{ name: "申报.xlsx" }]);
  });

  test("is not asked where nobody has anything unsaved but the tab itself", async () => {
    const held = jest.fn(async () => new Set<string>());
    const own = tab(textStore(storageOf()), { tabs: { hold: () => {}, held, close: () => {} } });
    await own.guard(await edited("机房维护费"));
    expect(await own.offered(300)).toEqual([]);
    expect(held).not.toHaveBeenCalled();
  });

  test("no longer answers for the document it had open before", async () => {
    const [one, other] = [tabs(), tabs()];
    one.hold("旧");
    one.hold("新");
    expect(await other.held(300)).toEqual(new Set(["新"]));
  });
});
