import type { Report } from "./report";

/** 体检单 as a page of its own, without anything from elsewhere: to be printed on A4, or saved. */
export function reportPage(report: Report): string {
  const groups = report.groups.map(
    ({ title, rows, more }) => `<h2>${escaped(title)}</h2>
<table>${rows
      .map(
        ({ where, what, note }) =>
          `<tr>${[where, what, note].map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`,
      )
      .join("\n")}</table>
${more ? `<p class="meta">还有 ${more} 条，见“审核”页</p>` : ""}`,
  );
  const figures = report.figures.map(({ label, count }) => `<td><b>${count}</b><br>${escaped(label)}</td>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(report.title)}</h1>
<p class="verdict">${escaped(report.verdict)}</p>
<p class="meta">${escaped(report.about)}</p>
<table class="figures"><tr>${figures.join("")}</tr></table>
${groups.join("\n")}
<p class="meta">${escaped(report.foot)}</p>
</body>
</html>
`;
}

const STYLE = `@page { size: A4 portrait; margin: 15mm 15mm 15mm 20mm; }
body { font: 10.5pt/1.5 "SimSun", "宋体", "Noto Serif CJK SC", serif; color: #000; background: #fff; max-width: 174mm; margin: 0 auto; }
h1 { font-size: 18pt; text-align: center; margin: 0 0 4pt; }
h2 { font-size: 11pt; margin: 8pt 0 2pt; }
.verdict { font-size: 14pt; font-weight: bold; text-align: center; margin: 0; }
.meta { font-size: 9pt; color: #555; text-align: center; margin: 2pt 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; overflow-wrap: anywhere; }
td:nth-child(1) { width: 22%; }
td:nth-child(3) { width: 36%; }
.figures td { width: 25%; text-align: center; }
.figures b { font-size: 16pt; }`;

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}
