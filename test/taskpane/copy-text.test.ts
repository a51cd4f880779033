import { issueText } from "../../src/taskpane/copy-text";

test("a finding is copied as one sends it to a colleague", () => {
  const issue = {
    ...{ id: "1", rule: "cost-no-amount", severity: "warning" as const, sheet: "附件3-2" },
    ...{ cells: ["K7", "K8", "K9"], field: "成本指标", title: "成本指标没有写金额或标准" },
    ...{ message: "三行都没有金额。", why: "没有办法核对。", remedy: "写金额或标准。", basis: "实务" },
    ...{ fixes: [], offers: [] },
  };
  expect(issueText(issue, " 按实际 ")).toBe(
    [
      "【待核实】成本指标没有写金额或标准",
      "位置：附件3-2 K7 等3格　成本指标（K7、K8、K9）",
      "现在写的：按实际",
      "问题：三行都没有金额。",
      "怎么改：写金额或标准。",
      "依据：实务",
    ].join("\n"),
  );
  expect(issueText({ ...issue, cells: ["K7"] }, "")).not.toContain("现在写的");
});
