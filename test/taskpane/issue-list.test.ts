import type { AuditedIssue } from "../../src/audit/issue";
import {
  groupsByCause,
  groupsOf,
  held,
  nextFrom,
  openIssues,
  settled,
  stepFrom,
} from "../../src/taskpane/issue-list";

const issue = (
  id: string,
  severity: AuditedIssue["severity"],
  more: Partial<AuditedIssue> = {},
): AuditedIssue => ({
  id,
  rule: id,
  severity,
  sheet: "附件3-2",
  cells: ["K7"],
  field: "成本指标",
  title: id,
  message: "",
  why: "",
  remedy: "",
  basis: "",
  fixes: [],
  offers: [],
  ...more,
});

describe("the list of issues", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => issue(id, "warning")) as [
    AuditedIssue,
    AuditedIssue,
    AuditedIssue,
  ];
  const shown = (list: ReturnType<typeof held>) =>
    list.map((one) => (one.isFixed ? `(${one.issue.id})` : one.issue.id));

  test.each([
    ["in the middle", [a, b, c], [a, c], ["a", "(b)", "c"]],
    ["at the beginning", [a, b], [b], ["(a)", "b"]],
    ["all of them", [a, b], [], ["(a)", "(b)"]],
    ["while a new one came before it", [b], [a], ["(b)", "a"]],
  ])("keeps a corrected one in its place, %s", (_, before, now, expected) => {
    expect(shown(held(settled(before), now))).toEqual(expected);
  });

  test("keeps none that was merely not there yet: filling in is no correction", () => {
    const blank = issue("blank", "error", { about: "blank" });
    expect(shown(held(settled([a, blank]), [a]))).toEqual(["a"]);
  });

  test("folds corrected ones to one line at the end of their sheet", () => {
    const [group] = groupsOf(held(settled([a, b, c]), [c]), [], {
      ...{ filter: undefined, sheet: undefined, listed: 5 },
    });
    expect(group!.rows.map((one) => one.issue.id)).toEqual(["c"]);
    expect(group!.fixed.map((one) => one.issue.id)).toEqual(["a", "b"]);
    expect(group!.warnings).toBe(1);
  });

  test("by cause, one group holds what several sheets have alike, the gravest first and hints folded", () => {
    const alike = { rule: "r", title: "金额看不懂" };
    const list = settled([
      issue("h", "hint", { title: "空格" }),
      issue("w", "warning", alike),
      issue("w2", "warning", { ...alike, sheet: "附件3-2 (2)" }),
      issue("e", "error", { title: "总额不等" }),
    ]);
    const groups = groupsByCause(list, undefined);
    expect(groups.map(({ sheet, name, rows, hints }) => [sheet, name, rows.length, hints.length])).toEqual([
      ["总额不等", "", 1, 0],
      ["金额看不懂", "2 张表", 2, 0],
      ["空格", "", 0, 1],
    ]);
    expect(groupsByCause(list, "warning").map(({ sheet }) => sheet)).toEqual(["金额看不懂"]);
  });

  test("下一处 begins at the selected cell, among the gravest, and goes round", () => {
    const sheets = ["附件3-2", "附件3-3"];
    const open = [
      issue("e1", "error", { cells: ["B7"] }),
      issue("e2", "error", { cells: ["C9", "C12"] }),
      issue("e3", "error", { sheet: "附件3-3", cells: ["C4"] }),
      issue("w", "warning", { cells: ["D20"] }),
    ];
    const from = (sheet: string, row: number, column: number, by: 1 | -1 = 1) =>
      nextFrom(open, { sheet, row, column }, sheets, by)?.id;
    expect(from("附件3-2", 6, 1)).toBe("e1");
    expect(from("附件3-2", 6, 2)).toBe("e2");
    expect(from("附件3-2", 10, 0)).toBe("e2");
    expect(from("附件3-2", 15, 0)).toBe("e3");
    expect(from("附件3-3", 9, 0)).toBe("e1");
    expect(from("附件3-3", 0, 0, -1)).toBe("e2");
    expect(from("附件3-2", 0, 0, -1)).toBe("e3");
  });

  test("a corrected one that comes back is open again, once", () => {
    const corrected = held(settled([a, b]), [a]);
    expect(shown(held(corrected, [a, b]))).toEqual(["a", "b"]);
  });

  test("folds 待核实 beyond the number listed, and never 必改", () => {
    const issues = [
      ...["e1", "e2"].map((id) => issue(id, "error")),
      ...["w1", "w2"].map((id) => issue(id, "warning")),
    ];
    const [group] = groupsOf(settled(issues), [], { filter: undefined, sheet: undefined, listed: 1 });
    expect(group!.rows.map((one) => one.issue.id)).toEqual(["e1", "e2"]);
    expect(group!.folded.map((one) => one.issue.id)).toEqual(["w1", "w2"]);
    expect([group!.errors, group!.warnings]).toEqual([2, 2]);
  });

  test("本表 shows one sheet alone", () => {
    const issues = [issue("a", "error"), issue("b", "error", { sheet: "附件3-3" })];
    const groups = groupsOf(settled(issues), [], { filter: "sheet", sheet: "附件3-3", listed: 5 });
    expect(groups.map(({ sheet }) => sheet)).toEqual(["附件3-3"]);
  });

  test("下一处 goes through 必改, then 待核实, and leaves out what is verified", () => {
    const verified = issue("v", "warning", { verified: { note: "属实", who: "", when: "" } });
    const open = openIssues([issue("w", "warning"), verified, issue("h", "hint"), issue("e", "error")]);
    expect(open.map(({ id }) => id)).toEqual(["e", "w"]);
    expect(stepFrom(open, undefined, 1)?.id).toBe("e");
    expect(stepFrom(open, "e", 1)?.id).toBe("w");
    expect(stepFrom(open, "w", 1)).toBeUndefined();
    expect(stepFrom(open, undefined, -1)?.id).toBe("w");
  });
});
