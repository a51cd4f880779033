import { openFile } from "../../src/hosts/file/open";
import { unlocked } from "../../src/hosts/file/password/unlock";
import { FileUnreadable } from "../../src/workbook/errors";
import { slices, Stopped } from "../../src/workbook/slices";
import { compound, lockedByAgile, lockedByStandard, type Locking } from "./file/locked";
import { parts, zipped } from "./file/written";

/*
 * Workbooks that Excel opens without asking, though they are encrypted: with the password it tries on every file.
 *  1 What comes out is the very archive that went in, however it was encrypted.
 *  2 With another password, or in a way nobody knows, the file is refused as ever: it has a password.
 *  3 Nothing in a hostile file makes it run on, or fail in another way than with a sentence.
 */

const large = Array.from(
  { length: 3000 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 1e6}</v></c></row>`,
);
const SMALL = zipped({ "a.xml": "<a/>" });
const ARCHIVE = zipped(parts({ sheets: { 附件一: `<sheetData>${large.join("")}</sheetData>` } }));

/** What becomes of a file that somebody chooses. */
async function opened(bytes: Uint8Array) {
  return openFile((await unlocked(bytes)) ?? bytes);
}

describe("a workbook with Excel's own password", () => {
  test.each<[string, (archive: Uint8Array, locking?: Locking) => Uint8Array, Locking]>([
    ["as Excel 2007 does it", lockedByStandard, {}],
    ["as Excel 2007 does it, 192 bits", lockedByStandard, { keyBits: 192 }],
    ["as Excel 2007 does it, 256 bits", lockedByStandard, { keyBits: 256 }],
    ["as Excel 2010 does it", lockedByAgile, { keyBits: 128, hash: "SHA1", rounds: 100_000 }],
    ["as Excel does it today", lockedByAgile, { rounds: 100_000 }],
    ["with SHA-256", lockedByAgile, { hash: "SHA256", keyBits: 192 }],
    ["with SHA-384", lockedByAgile, { hash: "SHA384" }],
    ["with SHA-1 and a key longer than it", lockedByAgile, { hash: "SHA1", keyBits: 256 }],
    ["without a round", lockedByAgile, { rounds: 0 }],
    ["in large sectors", lockedByAgile, { sector: 4096 }],
    ["in large sectors, as Excel 2007 does it", lockedByStandard, { sector: 4096 }],
    ["without a seal", lockedByAgile, { say: (text) => text.replace(/<dataIntegrity[^>]*>/, "") }],
    ["called SHA-512", lockedByAgile, { say: (text) => text.replaceAll("SHA512", "SHA-512") }],
    [
      "beside a certificate",
      lockedByAgile,
      {
        say: (text) =>
          text.replace(
            "<keyEncryptors>",
            '<keyEncryptors><keyEncryptor uri="c"><c:encryptedKey xmlns:c="c" encryptedKeyValue="AAAA" X509Certificate="AAAA"/></keyEncryptor>',
          ),
      },
    ],
  ])("is opened: encrypted %s", async (_, locked, locking) => {
    expect(await unlocked(locked(ARCHIVE, locking))).toEqual(ARCHIVE);
    expect(await unlocked(locked(SMALL, locking))).toEqual(SMALL);
  });

  test("is a workbook like any other from then on", async () => {
    const workbook = await opened(lockedByStandard(ARCHIVE));
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["附件一"]);
    expect(workbook.bytes()).toEqual(ARCHIVE);
  });

  test("lets others have their turn, and can be stopped", async () => {
    const stopping = slices(undefined, () => true);
    await expect(unlocked(lockedByAgile(ARCHIVE), stopping)).rejects.toThrow(Stopped);
  });

  test("needs no ciphers of the browser's, which pages of plain http have not", async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, "crypto")!;
    Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
    try {
      expect(await unlocked(lockedByAgile(SMALL))).toEqual(SMALL);
      expect(await unlocked(lockedByStandard(SMALL))).toEqual(SMALL);
    } finally {
      Object.defineProperty(globalThis, "crypto", own);
    }
  });
});

test.each([
  ["an ordinary workbook", ARCHIVE],
  ["an empty file", new Uint8Array()],
  ["a file of one byte", new Uint8Array([0xd0])],
  ["an .xls", compound({ Workbook: Buffer.alloc(5000) })],
])("%s is left as it is", async (_, bytes) => {
  expect(await unlocked(bytes)).toBeUndefined();
});

describe("an encrypted workbook that nobody can open without asking is refused", () => {
  const said = (pattern: string | RegExp, by: string): Locking => ({
    say: (text) => text.replace(pattern, by),
  });
  const info = (change: (bytes: Buffer) => void): Locking => ({
    streams: (streams) => {
      change(streams.EncryptionInfo!);
      return streams;
    },
  });
  test.each<[string, () => Uint8Array]>([
    ["another password", () => lockedByAgile(ARCHIVE, { password: "123456" })],
    ["another password, of 2007", () => lockedByStandard(ARCHIVE, { password: "123456" })],
    ["no password", () => lockedByAgile(ARCHIVE, { password: "" })],
    ["its name in other letters", () => lockedByAgile(ARCHIVE, { password: "velvetsweatshop" })],
    ["another cipher", () => lockedByAgile(ARCHIVE, said(/cipherAlgorithm="AES"/g, 'cipherAlgorithm="RC2"'))],
    ["another chaining", () => lockedByAgile(ARCHIVE, said(/ChainingModeCBC/g, "ChainingModeCFB"))],
    ["another hash", () => lockedByAgile(ARCHIVE, said(/SHA512/g, "WHIRLPOOL"))],
    ["a hash that every object has", () => lockedByAgile(ARCHIVE, said(/SHA512/g, "__proto__"))],
    ["another block", () => lockedByAgile(ARCHIVE, said(/blockSize="16"/g, 'blockSize="8"'))],
    ["no salt", () => lockedByAgile(ARCHIVE, said(/saltValue="[^"]*"/g, 'saltValue=""'))],
    ["a salt that is none", () => lockedByAgile(ARCHIVE, said(/saltValue="[^"]*"/g, 'saltValue="§"'))],
    [
      "half a block for a key",
      () => lockedByAgile(ARCHIVE, said(/encryptedKeyValue="[^"]*"/, 'encryptedKeyValue="AAAA"')),
    ],
    ["no key", () => lockedByAgile(ARCHIVE, said(/encryptedKeyValue="[^"]*"/, ""))],
    ["less than nothing to do", () => lockedByAgile(ARCHIVE, said(/spinCount="\d+"/, 'spinCount="-1"'))],
    ["who knows what to do", () => lockedByAgile(ARCHIVE, said(/spinCount="\d+"/, 'spinCount="many"'))],
    ["a certificate alone", () => lockedByAgile(ARCHIVE, said(/spinCount="\d+"/, ""))],
    [
      "extensible encryption",
      () =>
        lockedByAgile(
          ARCHIVE,
          info((bytes) => bytes.writeUInt16LE(3, 2)),
        ),
    ],
    [
      "RC4",
      () =>
        lockedByStandard(
          ARCHIVE,
          info((bytes) => bytes.writeUInt32LE(0x6801, 20)),
        ),
    ],
    [
      "RC4 by its flags",
      () =>
        lockedByStandard(
          ARCHIVE,
          info((bytes) => bytes.writeUInt32LE(0x04, 8)),
        ),
    ],
    [
      "a header longer than the file",
      () =>
        lockedByStandard(
          ARCHIVE,
          info((bytes) => bytes.writeUInt32LE(0xfffffff0, 8)),
        ),
    ],
    [
      "a version nobody knows",
      () =>
        lockedByAgile(
          ARCHIVE,
          info((bytes) => bytes.writeUInt16LE(9, 0)),
        ),
    ],
    [
      "nothing said of how",
      () => compound({ EncryptionInfo: Buffer.alloc(0), EncryptedPackage: Buffer.alloc(8) }),
    ],
    ["nothing but its rights", () => compound({ EncryptedPackage: Buffer.alloc(5000) })],
  ])("as one with a password: %s", async (_, locked) => {
    await expect(opened(locked())).rejects.toThrow(
      "这个工作簿有打开密码，读不了。请在 Excel 或 WPS 里打开，取消密码后另存，再试一次。",
    );
  });

  test.each([["10000001"], ["4294967295"], ["1e300"]])(
    "where one try takes minutes: %s rounds",
    async (rounds) => {
      const locked = lockedByAgile(ARCHIVE, said(/spinCount="\d+"/, `spinCount="${rounds}"`));
      await expect(opened(locked)).rejects.toThrow("超过 1000 万次");
    },
  );
});

describe("what is not as it was encrypted is refused as incomplete", () => {
  const content = (change: (bytes: Buffer) => Buffer): Locking => ({
    streams: (streams) => ({ ...streams, EncryptedPackage: change(streams.EncryptedPackage!) }),
  });
  const turned = content((bytes) => {
    bytes[5000]! ^= 1;
    return bytes;
  });
  const shorter = content((bytes) => bytes.subarray(0, 5000));
  const larger = content((bytes) => {
    bytes.writeBigUInt64LE(2n ** 60n);
    return bytes;
  });
  test.each<[string, () => Uint8Array]>([
    ["a byte", () => lockedByAgile(ARCHIVE, turned)],
    ["a byte of 2007's", () => lockedByStandard(ARCHIVE, turned)],
    ["the end", () => lockedByAgile(ARCHIVE, shorter)],
    ["the end of 2007's", () => lockedByStandard(ARCHIVE, shorter)],
    ["the size", () => lockedByAgile(ARCHIVE, larger)],
    ["the size of 2007's", () => lockedByStandard(ARCHIVE, larger)],
    [
      "the size without a seal",
      () => lockedByAgile(ARCHIVE, { ...larger, say: (text) => text.replace(/<dataIntegrity[^>]*>/, "") }),
    ],
    [
      "the seal",
      () => lockedByAgile(ARCHIVE, { say: (text) => text.replace(/(encryptedHmacValue=")..../, "$1AAAA") }),
    ],
  ])("%s", async (_, locked) => {
    await expect(opened(locked())).rejects.toThrow("文件不完整");
  });
});

describe("what lies within is looked at like any file", () => {
  test.each([
    ["a Word document", zipped({ "word/document.xml": "<w/>" }), "Word"],
    ["a binary workbook", zipped({ "xl/workbook.bin": "x" }), ".xlsb"],
    ["no archive at all", new TextEncoder().encode("附件"), "纯文本"],
    ["a locked workbook", lockedByAgile(ARCHIVE), "有打开密码"],
  ])("%s", async (_, inside, sentence) => {
    await expect(opened(lockedByAgile(inside))).rejects.toThrow(sentence);
  });
});

describe("a hostile compound file ends in a sentence", () => {
  const LOCKED = lockedByAgile(ARCHIVE);
  const DIRECTORY = 48;
  const HIDDEN_TABLES = 68;
  const TABLES = 76;

  /** With other numbers in its header. */
  const header = (...numbers: [at: number, value: number][]) => {
    const bytes = LOCKED.slice();
    for (const [at, value] of numbers) new DataView(bytes.buffer).setUint32(at, value, true);
    return bytes;
  };

  test.each<[string, Uint8Array]>([
    ["its directory lies nowhere", header([DIRECTORY, 0x7fffffff])],
    ["its tables lie nowhere", header([TABLES, 0x7fffffff])],
    ["it has no tables", header([TABLES, 0xffffffff])],
    ["its tables are a chain without end", header([HIDDEN_TABLES, 0])],
    ["it has 4 GB of small sectors", header([60, 0x7fffffff])],
    ["everything is small", header([56, 0xffffffff])],
    ["its sectors are of one byte", header([30, 0x00060000])],
    ["it is cut off", LOCKED.subarray(0, 700)],
    ["it is a header alone", LOCKED.subarray(0, 100)],
  ])("%s", async (_, bytes) => {
    await expect(opened(bytes)).rejects.toThrow(FileUnreadable);
  });

  test("where a chain of sectors is a circle", async () => {
    const bytes = LOCKED.slice();
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(TABLES, true) + 1) * 512;
    for (let sector = 1; sector < 128; sector++) view.setUint32(table + sector * 4, sector - 1, true);
    await expect(opened(bytes)).rejects.toThrow(FileUnreadable);
  });

  test("wherever a byte is another", async () => {
    const locked = lockedByAgile(SMALL, { rounds: 10 });
    for (let at = 0; at < locked.length; at += 7) {
      const bytes = locked.slice();
      bytes[at]! ^= 0xff;
      const problem = await opened(bytes).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(FileUnreadable);
    }
  });
});
