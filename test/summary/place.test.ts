import { book, directions, summary } from "./book";

const [A, B, C, D] = ["甲", "乙", "丙", "丁"].map(
  (fund, i) => `方向 | ${fund} | ${i + 1} | 长${fund} | 年${fund}`,
) as [string, string, string, string];
const row = (n: number, fund: string, rest = "") =>
  `| ${n} | ${fund} | 方向 | ${"甲乙丙丁".indexOf(fund) + 1} | 长${fund} | 年${fund} |${rest}`;
const blank = "|  |  |  |  |  |  |";

/** The summary from row 5 on, after 支出方向表 with these rows were rolled up one after the other. */
async function after(existing: readonly string[], ...runs: readonly (readonly string[])[]) {
  const { workbook, shown } = await rolledUp(existing, ...runs);
  expect((await workbook.rollUp()).edits).toEqual([]);
  return shown;
}

async function rolledUp(existing: readonly string[], ...runs: readonly (readonly string[])[]) {
  const workbook = book(directions(["", "", "", ""].map(() => blankRow)) + summary(existing));
  let shown: string[] = [];
  for (const run of runs) {
    const cells: Record<string, string | number | null> = {};
    for (let i = 0; i < 4; i++) {
      const [direction, fund, amount, period, annual] = (run[i] ?? "||||")
        .split("|")
        .map((cell) => cell.trim());
      const values = [direction, fund, amount && Number(amount), period, annual];
      ["B", "C", "E", "F", "G"].forEach((column, nth) => {
        cells[`附件3-2!${column}${7 + i}`] = values[nth] || null;
      });
    }
    await workbook.type(cells);
    await workbook.rollUp();
    shown = (await workbook.show("附件3-1")).split("\n").slice(4);
  }
  return { workbook, shown };
}
const blankRow = " |  |  |  |";

describe("rows of the summary", () => {
  test("go on below the headings where nothing follows", async () => {
    expect(await after([], [A, B])).toEqual([row(1, "甲"), row(2, "乙")]);
  });

  test("use blank rows first", async () => {
    expect(await after([blank, blank, blank, "| 注：另附说明 |  |  |  |  |  |"], [A, B])).toEqual([
      row(1, "甲"),
      row(2, "乙"),
      blank,
      "| 注：另附说明 |  |  |  |  |  |",
    ]);
  });

  test.each([
    ["a note", "| 注：另附说明 |  |  |  |  |  |"],
    ["a signature", "| 填报人： |  |  |  |  |  |"],
    ["another form", "| 附件3-3 |  |  |  |  |  |"],
  ])("are inserted above %s once no blank row is left", async (_, below) => {
    expect(await after([blank, below], [A, B, C])).toEqual([row(1, "甲"), row(2, "乙"), row(3, "丙"), below]);
  });

  test("stand in the order of the source, new ones in between too", async () => {
    expect(await after([], [A, C], [A, B, C])).toEqual([row(1, "甲"), row(2, "乙"), row(3, "丙")]);
    expect(await after([row(1, "丙"), row(2, "甲")], [A, B, C])).toEqual([
      row(1, "甲"),
      row(2, "乙"),
      row(3, "丙"),
    ]);
  });

  test("go when their source goes, and those below move up", async () => {
    expect(await after([], [A, B, C], [A, C])).toEqual([row(1, "甲"), row(2, "丙"), blank]);
  });

  test("leave a column of the user's own in the middle alone", async () => {
    const headings = "| 序号 | 专项支出名称 | 股室 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |";
    const sheets =
      directions([B, C]) +
      summary([]).replace(/\| 序号.*/, headings) +
      "| 1 | 乙 | 预算股 | 方向 |  |  |  |\n";
    const workbook = book(sheets);
    await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n").slice(4)).toEqual([
      "| 1 | 乙 | 预算股 | 方向 | 2 | 长乙 | 年乙 |",
      "| 2 | 丙 |  | 方向 | 3 | 长丙 | 年丙 |",
    ]);
  });
});

describe("what the user wrote beside a row", () => {
  const rows = [row(1, "甲", " 甲的备注 |"), row(2, "乙", "  |"), row(3, "丙", " 丙的备注 |")];

  test("stays beside it when a row comes in between", async () => {
    expect(await after([rows[0]!, rows[2]!], [A, B, C])).toEqual([
      row(1, "甲", " 甲的备注 |"),
      row(2, "乙", "  |"),
      row(3, "丙", " 丙的备注 |"),
    ]);
  });

  test("stays beside it when a row comes before", async () => {
    expect(await after([rows[2]!], [A, B, C])).toEqual([
      row(1, "甲", "  |"),
      row(2, "乙", "  |"),
      row(3, "丙", " 丙的备注 |"),
    ]);
  });

  test("stays beside it when a row goes", async () => {
    expect(await after(rows, [A, B, C], [A, C])).toEqual([
      row(1, "甲", " 甲的备注 |"),
      row(2, "丙", " 丙的备注 |"),
    ]);
  });

  test("stays beside it when rows follow, blank ones used first", async () => {
    expect(await after([rows[0]!, `${blank}  |`, "| 注：说明 |  |  |  |  |  |  |"], [A, B, C])).toEqual([
      row(1, "甲", " 甲的备注 |"),
      row(2, "乙", "  |"),
      row(3, "丙", "  |"),
      "| 注：说明 |  |  |  |  |  |  |",
    ]);
  });

  test("keeps its row although that has no source any more, and the user is told", async () => {
    const { workbook, shown } = await rolledUp(rows, [A, B, C], [A, B]);
    expect(shown).toEqual([row(1, "甲", " 甲的备注 |"), row(2, "乙", "  |"), row(3, "丙", " 丙的备注 |")]);
    const { report, edits } = await workbook.rollUp();
    expect(edits).toEqual([]);
    expect(report.leftOut.filter(({ sheet }) => sheet === "附件3-1")).toEqual([
      { sheet: "附件3-1", cell: "B7", why: "支出方向表没有这一行了，旁边 G7 有您写的内容，没有删" },
    ]);
    expect(report.tieOut).toMatchObject({ directions: "3", summary: "6" });
  });

  test("stops the roll-up where the rows would have to change places", async () => {
    const workbook = book(directions([C, A]) + summary([rows[0]!, rows[2]!]));
    expect(await workbook.refusal()).toBe(
      "没有汇总：附件3-1 G6 有您写的内容，汇总要调整行的先后，调了会错位。请先把它移走，再汇总。",
    );
  });

  test("does not matter where the row does not move", async () => {
    expect(await after([rows[0]!], [A, B, C, D])).toEqual([
      row(1, "甲", " 甲的备注 |"),
      row(2, "乙", "  |"),
      row(3, "丙", "  |"),
      row(4, "丁", "  |"),
    ]);
  });
});

describe("words in the table that are no row", () => {
  const numbers = "| 1 | 2 | 3 | 4 | 5 | 6 |";
  const heading = "| 一、运转类 | < | < | < | < | < |";

  test("such as the columns' numbers stay on top", async () => {
    expect(await after([numbers], [A, B])).toEqual([numbers, row(1, "甲"), row(2, "乙")]);
    expect(await after([numbers, blank, "| 注：略 |  |  |  |  |  |"], [A, B])).toEqual([
      numbers,
      row(1, "甲"),
      row(2, "乙"),
      "| 注：略 |  |  |  |  |  |",
    ]);
  });

  test("stay below the rows", async () => {
    expect(await after([row(1, "甲"), heading], [A, B])).toEqual([row(1, "甲"), row(2, "乙"), heading]);
  });

  test("stay between the rows they stood between", async () => {
    expect(await after([row(1, "甲"), heading, row(2, "丙")], [A, C, D])).toEqual([
      row(1, "甲"),
      heading,
      row(2, "丙"),
      row(3, "丁"),
    ]);
    expect(await after([row(1, "乙"), heading, row(2, "丙")], [A, B, C])).toEqual([
      row(1, "甲"),
      row(2, "乙"),
      heading,
      row(3, "丙"),
    ]);
  });

  test("stop the roll-up where rows would have to change sides", async () => {
    const workbook = book(directions([C, A]) + summary([row(1, "甲"), heading, row(2, "丙")]));
    expect(await workbook.refusal()).toContain("附件3-1 A6 有您写的内容，汇总要调整行的先后");
  });
});

describe("another form beside the table", () => {
  /** The summary in A to F, 支出方向表 from H on, both from row 1 on. */
  const sideBySide = (rows: readonly string[], sources: readonly string[]) => {
    const linesOf = (sheet: string) => sheet.split("\n").slice(1);
    const own = linesOf(summary(rows));
    const wide = linesOf(directions(sources)).map((line, i) => {
      const left = own[i] || "|";
      return `${left}${"  |".repeat(Math.max(0, 8 - left.split("|").length))}  ${line}`;
    });
    return book(`## 并排\n${wide.join("\n")}\n`);
  };
  const left = async (workbook: ReturnType<typeof book>) =>
    (await workbook.show("并排")).split("\n").map((line) => line.split(" | ").slice(0, 6).join(" | "));

  test("does not keep rows from being put in order", async () => {
    const workbook = sideBySide([row(1, "丙"), row(2, "甲")], [A, B, C]);
    await workbook.rollUp();
    expect((await left(workbook)).slice(4, 7)).toEqual(
      [row(1, "甲"), row(2, "乙"), row(3, "丙")].map((line) => line.slice(0, -2)),
    );
  });

  test("is not torn apart by rows that come in", async () => {
    const total = "|  | 合计 |  | 0 |  |  |";
    expect(await sideBySide([blank, total], [A, B, C]).refusal()).toContain(
      "并排着另一张表，汇总要增减行，会把它拆开。请把其中一张挪到别的工作表，再汇总。",
    );
  });
});
