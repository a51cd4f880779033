import { sameFile } from "../../src/web/same-file";
import { fileOnDisk } from "./file-on-disk";

/** Channels that hear one another, as tabs of one browser do. */
function channels(): () => BroadcastChannel {
  const all: BroadcastChannel[] = [];
  return () => {
    const own = {
      postMessage(data: unknown) {
        for (const other of all.filter((one) => one !== own)) {
          void Promise.resolve().then(() => other.onmessage?.({ data } as MessageEvent));
        }
      },
    } as BroadcastChannel;
    all.push(own);
    return own;
  };
}

const handle = (name: string) => fileOnDisk(name, new Uint8Array()).handle;

describe("a file that is opened", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Nobody who would answer is left silent; then the waiting is over. */
  const asked = async (answer: Promise<boolean>) => {
    await jest.advanceTimersByTimeAsync(1000);
    return answer;
  };

  test("is known to be open in another tab", async () => {
    const channel = channels();
    const [one, other] = [sameFile(channel()), sameFile(channel())];
    const file = handle("申报.xlsx");
    expect(await asked(one.opened(file))).toBe(false);
    expect(await asked(other.opened(file))).toBe(true);
  });

  test("is not taken for another of the same name", async () => {
    const channel = channels();
    const [one, other] = [sameFile(channel()), sameFile(channel())];
    await asked(one.opened(handle("申报.xlsx")));
    expect(await asked(other.opened(handle("申报.xlsx")))).toBe(false);
  });

  test("is open nowhere else once the other tab has opened something else", async () => {
    const channel = channels();
    const [one, other] = [sameFile(channel()), sameFile(channel())];
    const file = handle("申报.xlsx");
    await asked(one.opened(file));
    await asked(one.opened(undefined));
    expect(await asked(other.opened(file))).toBe(false);
  });

  test("is opened all the same where tabs cannot ask one another", async () => {
    const mute = {
      postMessage: () => {
        throw new DOMException("no", "DataCloneError");
      },
    } as unknown as BroadcastChannel;
    expect(await sameFile(mute).opened(handle("申报.xlsx"))).toBe(false);
    expect(await sameFile(undefined).opened(handle("申报.xlsx"))).toBe(false);
  });
});
