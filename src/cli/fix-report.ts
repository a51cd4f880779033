import { change } from "../values/change";
import type { Made } from "../audit/fix";
import type { AuditedIssue } from "../audit/issue";
import { placeText } from "../audit/place-words";
import { grouped } from "../values/grouped";
import type { Fix, Issue } from "../audit/issue";
import { lines as printed, type Printable } from "./printable";
import type { Checked } from "./check-json";
import { conclusion } from "./check-report";

interface Written {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: Fix["to"];
}

/** What `fix --json` says. */
export interface FixReport {
  readonly file: string;
  /** null where nothing was to be written. */
  readonly output: string | null;
  readonly fixed: readonly (Written & Pick<Made, "rule" | "title">)[];
  /** What a person must choose; nothing of it was done. */
  readonly offered: readonly (Pick<Issue, "rule" | "title" | "sheet" | "cells" | "message"> & {
    readonly offers: readonly { readonly label: string; readonly writes: readonly Written[] }[];
  })[];
  readonly left: Pick<Checked, "verdict" | "counts" | "verified">;
}

export function fixReport(done: {
  readonly file: string;
  readonly output: string | null;
  readonly made: readonly Made[];
  readonly issues: readonly AuditedIssue[];
  readonly left: Checked;
}): FixReport {
  const { file, output, made, issues, left } = done;
  const open = issues.filter(({ offers, verified }) => offers.length && !verified);
  return {
    file,
    output,
    fixed: made.map((fix) => ({ ...asWritten(fix), rule: fix.rule, title: fix.title })),
    offered: open.map(({ rule, title, sheet, cells, message, offers }) => ({
      ...{ rule, title, sheet, cells, message },
      offers: offers.map(({ label, fixes }) => ({ label, writes: fixes.map(asWritten) })),
    })),
    left: { verdict: left.verdict, counts: left.counts, verified: left.verified },
  };
}

const asWritten = ({ sheet, address, from, to }: Fix): Written => ({ sheet, cell: address, from, to });

/** The same as a person reads it: what was done cell by cell, what is to be chosen, what is left. */
export function writtenFixes({ file, output, fixed, offered }: FixReport, left: Checked): Printable {
  const count = fixed.length;
  const verb = output === null ? "会改" : "已改";
  const lines = [
    file,
    count ? `  ${verb} ${count} 格` : "  没有可以直接改的",
    ...[...grouped(fixed, ({ title }) => title)].flatMap(([title, same]) => [
      `    ${title}`,
      ...changes(same).map((line) => `      ${line}`),
    ]),
  ];
  if (offered.length) lines.push(`  要您选 ${offered.length} 处，没有动`);
  for (const { title, sheet, cells, message, offers } of offered) {
    lines.push(`    ${title}　${sheet} ${placeText(cells)}`, `      ${message}`);
    for (const { label, writes } of offers) {
      lines.push(`      ${label}`, ...changes(writes).map((line) => `        ${line}`));
    }
  }
  lines.push(`  ${output === null ? "改完以后" : "现在"}：${conclusion(left)}`);
  lines.push(output === null ? "  没有写文件" : `  文件：${output}`);
  return printed(...lines);
}

/** The same change in several cells is one line. */
function changes(fixes: readonly Written[]): string[] {
  const same = grouped(fixes, ({ sheet, from, to }) => JSON.stringify([sheet, from, to]));
  return [...same.values()].map((cells) => {
    const { sheet, from, to } = cells[0]!;
    const shown = change(oneLine(from), oneLine(String(to ?? "")));
    return `${sheet} ${placeText(cells.map(({ cell }) => cell))}　${shown.from} → ${shown.to}`;
  });
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim() || "（空）";
