import { openFile } from "../../src/hosts/file/open";
import { MOST, type Differences } from "../../src/web/differences";
import type { DiskQuestion } from "../../src/web/saving";
import { copyOf } from "../../src/web/words";
import { address } from "../../src/workbook/cell";
import { cellAt } from "../../src/workbook/snapshot";
import { write } from "../hosts/contract/edits";
import { drawn } from "../journeys/web/files";
import { page } from "./fake-page";
import { fileOnDisk, type FakeFile } from "./file-on-disk";

/*
 1 What somebody else saved meanwhile is never written over without asking; what we saved ourselves never asks.
 2 Whatever is answered, nothing is lost: neither what was typed here nor what was not to be overwritten.
 3 A file that is gone, half written or cannot be read gets a sentence of its own.
*/

const BEFORE = `
  ## 附件3-2
  | 支出方向   | 金额 |
  | 机房维护费 | 8.5  |
  | 培训费     | 4    |`;

const changedBy = async (
  bytes: Uint8Array,
  ...edits: Parameters<ReturnType<typeof openFile>["apply"]>[0]
) => {
  const workbook = openFile(bytes);
  await workbook.apply(edits);
  return workbook.bytes();
};

/** A file that is dropped on the page, with something typed into it. */
async function atWork() {
  const original = await drawn(BEFORE);
  const theirs = await changedBy(original, write("附件3-2", "B2", [9.2]));
  const file = fileOnDisk("申报.xlsx", original);
  const here = await page();
  await here.session.open(file.dropped());
  await here.type("附件3-2", "B3", "5");
  return { ...here, file, original, theirs, ...watching(here.session) };
}

function watching(session: Awaited<ReturnType<typeof page>>["session"]) {
  const until = (holds: (question: DiskQuestion | undefined) => boolean) =>
    new Promise<DiskQuestion>((resolve) => {
      const look = () => {
        const { asked } = session.state();
        if (holds(asked)) resolve(asked!);
        return holds(asked);
      };
      if (!look()) session.subscribe(look);
    });
  return {
    /** The question that comes up, other than the one given. */
    asks: (but?: DiskQuestion) => until((question) => question !== undefined && question !== but),
    compared: () =>
      until((question) => typeof question?.differences === "object" || question?.differences === "unknown"),
  };
}

const onDisk = async (file: FakeFile, at: "B2" | "B3") => valueIn(file.lying() as Uint8Array, at);

async function valueIn(bytes: Uint8Array, at: "B2" | "B3") {
  const [sheet] = await openFile(bytes).read(["附件3-2"]);
  return cellAt(sheet!, at === "B2" ? 1 : 2, 1).value;
}

describe("a file that only this page changes (1)", () => {
  test("is written back, and again after more was typed, without a question", async () => {
    const { session, file, type } = await atWork();
    await session.save();
    await type("附件3-2", "B3", "6");
    await session.save();
    expect([await onDisk(file, "B3"), file.written]).toEqual(["6", 2]);
    expect(session.state()).toMatchObject({ isDirty: false, name: "申报.xlsx" });
  });

  test("may be saved twice at once", async () => {
    const { session, file, type } = await atWork();
    const first = session.save();
    await type("附件3-2", "B3", "6");
    await Promise.all([first, session.save(), session.save()]);
    expect(session.state().asked).toBeUndefined();
    expect(await onDisk(file, "B3")).toBe("6");
  });

  test("does not ask where the same was saved from another tab", async () => {
    const { session, file } = await atWork();
    const other = await page();
    await other.session.open(file.dropped());
    await other.type("附件3-2", "B3", "5");
    await other.session.save();
    await session.save();
    expect(session.state().asked).toBeUndefined();
    expect(session.state().isDirty).toBe(false);
  });

  test("is downloaded as ever where the browser gave nothing to write back through", async () => {
    const { session, saved, type } = await page();
    await session.open({ name: "申报.xlsx", bytes: () => drawn(BEFORE) });
    await type("附件3-2", "B3", "5");
    await session.save();
    expect(saved.map(({ name }) => name)).toEqual(["申报.xlsx"]);
  });
});

test("of two tabs on one file, the one that saves later is asked (1)", async () => {
  const { session, file, asks } = await atWork();
  const other = await page();
  await other.session.open(file.dropped());
  await other.type("附件3-2", "B3", "7");
  await other.session.save();
  const saving = session.save();
  (await asks()).answer("cancel");
  await saving;
  expect(await onDisk(file, "B3")).toBe("7");
});

describe("a file that somebody else saved meanwhile", () => {
  const changed = async () => {
    const own = await atWork();
    own.file.becomes(own.theirs);
    const saving = own.session.save();
    const question = await own.asks();
    expect(question).toMatchObject({ name: "申报.xlsx", kind: "changed" });
    return { ...own, saving, question };
  };

  test("stays as it is when the person does not decide, and so does the page", async () => {
    const { session, file, theirs, question, saving } = await changed();
    question.answer("cancel");
    await saving;
    expect(file.lying()).toBe(theirs);
    expect(session.state()).toMatchObject({ isDirty: true, name: "申报.xlsx", asked: undefined });
  });

  test("is written over when the person says so, and later saves no longer ask", async () => {
    const { session, file, type, question, saving } = await changed();
    question.answer("overwrite");
    await saving;
    expect([await onDisk(file, "B2"), await onDisk(file, "B3")]).toEqual([8.5, "5"]);
    await type("附件3-2", "B3", "6");
    await session.save();
    expect(await onDisk(file, "B3")).toBe("6");
  });

  test("is asked about once more when it changed again while the person thought", async () => {
    const { file, theirs, question, asks, saving } = await changed();
    const later = await changedBy(theirs, write("附件3-2", "B2", [10]));
    file.becomes(later);
    question.answer("overwrite");
    (await asks(question)).answer("cancel");
    await saving;
    expect(file.lying()).toBe(later);
  });

  test("stays beside the copy, with which the page goes on", async () => {
    const { session, file, theirs, saved, type, question, saving } = await changed();
    question.answer("copy");
    await saving;
    expect(file.lying()).toBe(theirs);
    expect(saved.map(({ name }) => name)).toEqual(["申报（另存）.xlsx"]);
    expect(await valueIn(saved[0]!.bytes, "B3")).toBe("5");
    expect(session.state()).toMatchObject({ name: "申报（另存）.xlsx", isDirty: false });
    await type("附件3-2", "B3", "6");
    await session.save();
    expect(saved).toHaveLength(2);
    expect(file.lying()).toBe(theirs);
  });

  test("stays beside the copy that the person found a place for", async () => {
    const { session, file, theirs, type, question, saving, copiesTo } = await changed();
    const copy = fileOnDisk("我的.xlsx", new Uint8Array());
    copiesTo(copy.handle);
    question.answer("copy");
    await saving;
    await type("附件3-2", "B3", "6");
    await session.save();
    expect(await onDisk(copy, "B3")).toBe("6");
    expect(file.lying()).toBe(theirs);
    expect(session.state()).toMatchObject({ name: "我的.xlsx", isDirty: false });
  });

  test("is asked about again when no place was found for the copy", async () => {
    const { session, file, theirs, question, asks, saving, copiesTo } = await changed();
    copiesTo(undefined);
    question.answer("copy");
    const again = await asks(question);
    expect(again.kind).toBe("changed");
    again.answer("cancel");
    await saving;
    expect(file.lying()).toBe(theirs);
    expect(session.state().isDirty).toBe(true);
  });

  test("shows what was changed, and then asks again", async () => {
    const { file, question, compared, saving } = await changed();
    question.answer("look");
    const shown = await compared();
    expect(shown.differences).toEqual({
      added: [],
      removed: [],
      cells: [{ sheet: "附件3-2", cell: "B2", from: "8.5", to: "9.2" }],
      more: 0,
      ownNotes: false,
    });
    shown.answer("overwrite");
    await saving;
    expect(await onDisk(file, "B3")).toBe("5");
  });

  test("is asked about once, however often 保存 is pressed", async () => {
    const { session, question, file, theirs, saving } = await changed();
    const more = [session.save(), session.save()];
    question.answer("cancel");
    await Promise.all([saving, ...more]);
    expect(session.state().asked).toBeUndefined();
    expect(file.lying()).toBe(theirs);
  });

  test("keeps another file from being opened until that is decided", async () => {
    const { session, question, saving } = await changed();
    await session.open({ name: "别的.xlsx", bytes: () => drawn(BEFORE) });
    expect(session.state()).toMatchObject({ name: "申报.xlsx", waiting: undefined });
    question.answer("cancel");
    await saving;
  });

  test("is asked about, too, when it is to be saved before another is opened", async () => {
    const { session, file, theirs, asks } = await atWork();
    file.becomes(theirs);
    await session.open({ name: "别的.xlsx", bytes: () => drawn(BEFORE) });
    const going = session.goOn("save");
    (await asks()).answer("cancel");
    await going;
    expect(session.state()).toMatchObject({ name: "申报.xlsx", isDirty: true });
    expect(file.lying()).toBe(theirs);
  });
});

describe("a file that is not to be read as it was (3)", () => {
  const asked = async (happens: (file: FakeFile, theirs: Uint8Array) => void) => {
    const own = await atWork();
    happens(own.file, own.theirs);
    const saving = own.session.save();
    return { ...own, saving, question: await own.asks() };
  };

  test.each([
    ["gone", "gone"],
    ["half", "broken"],
    ["empty", "broken"],
    ["locked", "unreadable"],
  ] as const)("%s is told as such, and not written over", async (state, kind) => {
    const { question, saving, file, theirs, session } = await asked((file, theirs) => {
      const lying = {
        gone: "gone" as const,
        half: theirs.slice(0, theirs.length / 2),
        empty: new Uint8Array(),
        locked: "unreadable" as const,
      };
      file.becomes(lying[state]);
    });
    expect(question.kind).toBe(kind);
    question.answer("cancel");
    await saving;
    expect([file.written, session.state().isDirty, theirs.length > 0]).toEqual([0, true, true]);
  });

  test("is put back where it lay when the person says so", async () => {
    const { question, saving, file } = await asked((file) => file.becomes("gone"));
    question.answer("overwrite");
    await saving;
    expect(await onDisk(file, "B3")).toBe("5");
  });

  test("cannot be put back where the folder is gone, too; nothing is lost", async () => {
    const { question, saving, session } = await asked((file) => file.losesFolder());
    question.answer("overwrite");
    await saving;
    expect(session.state()).toMatchObject({ isDirty: true, notice: { title: "没有保存成：申报.xlsx" } });
  });

  test("is tried again when somebody else is done with it", async () => {
    const { question, asks, compared, saving, file, theirs } = await asked((file) =>
      file.becomes("unreadable"),
    );
    file.becomes(theirs);
    question.answer("again");
    const next = await asks(question);
    expect(next.kind).toBe("changed");
    next.answer("look");
    expect((await compared()).differences).toMatchObject({ cells: [{ cell: "B2" }] });
    next.answer("cancel");
    await saving;
  });

  test("counts as changed where it was being replaced at that moment", async () => {
    const { question, saving, file, theirs } = await asked((file, theirs) => file.becomesWhileRead(theirs));
    expect(question.kind).toBe("changed");
    question.answer("cancel");
    await saving;
    expect(file.lying()).toBe(theirs);
  });
});

describe("what was changed", () => {
  const looked = async (...edits: Parameters<ReturnType<typeof openFile>["apply"]>[0]) => {
    const own = await atWork();
    own.file.becomes(await changedBy(own.original, ...edits));
    const saving = own.session.save();
    (await own.asks()).answer("look");
    const { differences, answer } = await own.compared();
    answer("cancel");
    await saving;
    return differences;
  };

  const ADDED = { kind: "addSheet", sheet: "附件3-3" } as const;

  test("names sheets that came and went", async () => {
    expect(await looked(ADDED, { kind: "removeSheet", sheet: "附件3-2" })).toMatchObject({
      added: ["附件3-3"],
      removed: ["附件3-2"],
      cells: [],
    });
  });

  test("says what is behind a cell where both show the same", async () => {
    const answer = await looked(write("附件3-2", "B2", [{ formula: "4+4.5", value: 8.5 }]));
    expect(answer).toMatchObject({ cells: [{ cell: "B2", from: "8.5", to: "=4+4.5" }] });
  });

  test("of very many cells names some, and counts the others", async () => {
    const rows = Array.from({ length: 60 }, (_, row) => ["甲", "乙", `丙${row}`]);
    const answer = await looked({ kind: "write", sheet: "附件3-2", row: 9, column: 0, values: rows });
    expect(answer).toMatchObject({ more: 180 - MOST });
    expect((answer as Differences).cells.at(-1)!.cell).toBe(address(9 + 33, 0));
  });

  test("says so where it is nothing that stands in cells", async () => {
    const range = { top: 0, left: 0, bottom: 0, right: 1 };
    const answer = await looked({ kind: "merge", sheet: "附件3-2", range: { ...range, top: 8, bottom: 8 } });
    expect(answer).toMatchObject({ added: [], removed: [], cells: [], more: 0, ownNotes: false });
  });

  test("in the program's own sheet is not shown cell by cell", async () => {
    expect(await looked({ kind: "addSheet", sheet: "_绩表" })).toMatchObject({ added: [], ownNotes: true });
  });
});

test.each([
  ["申报.xlsx", "申报（另存）.xlsx"],
  ["申报（另存）.xlsx", "申报（另存2）.xlsx"],
  ["申报（另存2）.xlsm", "申报（另存3）.xlsm"],
  ["申报", "申报（另存）"],
  [".xlsx", ".xlsx（另存）"],
])("a copy of %s is called %s", (name, copy) => expect(copyOf(name)).toBe(copy));
