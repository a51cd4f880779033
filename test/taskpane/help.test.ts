import { readFileSync } from "node:fs";
import { chaptersOf } from "../../src/taskpane/help/manual";

const chapters = chaptersOf(`# 手册

先读的话。

## 一、打开

点“打开”，或者
**拖进来**：

- 一
  接着一
- 二

| 提示 | 怎么办 |
|---|---|
| \`.xls\` | 见[别处](x.md) |

![图](a.png)

### 细节

\`\`\`
npx jibiao check 申报.xlsx

- 这不是一项
\`\`\`
最后。
`);
const plain = (text: string) => ({ kind: "plain", text });

test("what stands before the first chapter has no title", () => {
  expect(chapters[0]).toEqual({ title: "", blocks: [{ kind: "paragraph", spans: [plain("先读的话。")] }] });
});

test("a chapter is read block by block; pictures are left out, and of links the words stay", () => {
  expect(chapters[1]).toEqual({
    title: "一、打开",
    blocks: [
      {
        kind: "paragraph",
        spans: [plain("点“打开”，或者"), { kind: "strong", text: "拖进来" }, plain("：")],
      },
      { kind: "list", items: [[plain("一接着一")], [plain("二")]] },
      {
        kind: "table",
        rows: [
          [[plain("提示")], [plain("怎么办")]],
          [[{ kind: "code", text: ".xls" }], [plain("见别处")]],
        ],
      },
      { kind: "heading", spans: [plain("细节")] },
      { kind: "code", text: "npx jibiao check 申报.xlsx\n\n- 这不是一项" },
      { kind: "paragraph", spans: [plain("最后。")] },
    ],
  });
});

test("nothing of the manual's own Markdown is left unread", () => {
  const manual = chaptersOf(readFileSync("docs/使用手册.md", "utf8"));
  expect(manual.length).toBeGreaterThan(5);
  const shown = manual.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== "code");
  expect(JSON.stringify(shown)).not.toMatch(/\*\*|`|\]\(|\|---|"- |"#/);
});
