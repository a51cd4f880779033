import { SEVERITY } from "../audit/severity";
import type { AuditedIssue } from "../audit/issue";
import { standingOf } from "../audit/verdict";
import { verdictSentence } from "../audit/verdict-words";
import { placeText } from "../audit/place-words";
import { oneLine } from "../values/text";
import { dateAndTime } from "./date-and-time";
import type { Inspection } from "./inspect";

/** 体检单: what is printed, inserted as a sheet or saved. One page of A4. */
export interface Report {
  readonly title: string;
  /** The one sentence. */
  readonly verdict: string;
  readonly about: string;
  readonly figures: readonly { readonly label: string; readonly count: number }[];
  readonly groups: readonly ReportGroup[];
  readonly foot: string;
}

export interface ReportGroup {
  readonly title: string;
  readonly rows: readonly ReportRow[];
  /** How many more there are than one page has room for. */
  readonly more: number;
}

export interface ReportRow {
  readonly where: string;
  readonly what: string;
  /** What to do, or why it is right as it is. */
  readonly note: string;
}

/** Rows that one page has room for, and that each group gets when there are too many. */
const ROOM = 26;

export function reportOf(inspection: Inspection): Report {
  const { at, issues, counts, passed, forms, print } = inspection;
  const { error, warning, verified } = counts;
  const open = issues.filter((issue) => !issue.verified);
  const groups = [
    { title: SEVERITY.error, rows: open.filter(({ severity }) => severity === "error").map(toDo) },
    { title: SEVERITY.warning, rows: open.filter(({ severity }) => severity === "warning").map(toDo) },
    { title: "已核实（附说明）", rows: issues.filter((issue) => issue.verified).map(explained) },
    {
      title: "打印",
      rows: print.map(({ sheet, isGood, text }) => ({
        where: sheet,
        what: text,
        note: isGood ? "通过" : "请调整",
      })),
    },
  ].filter(({ rows }) => rows.length);
  const share = Math.floor(ROOM / Math.max(1, groups.length));
  const isTooMuch = groups.reduce((total, { rows }) => total + rows.length, 0) > ROOM;
  const most = isTooMuch ? share : ROOM;
  const used = groups.reduce((total, { rows }) => total + Math.min(rows.length, most), 0);
  const hints = open.filter(({ severity }) => severity === "hint").map(toDo);
  const sheets = new Set(forms.filter(({ blank }) => !blank).map(({ sheet }) => sheet.name)).size;
  return {
    title: "绩效目标申报表体检单",
    verdict: verdictSentence(standingOf(inspection, inspection.asked)),
    about: `${unitOf(inspection)}查了 ${sheets} 张表、${passed + error + warning + verified} 项　${yearOf(inspection)}${dateAndTime(at)}`,
    figures: [
      { label: SEVERITY.error, count: error },
      { label: SEVERITY.warning, count: warning },
      { label: "已核实", count: verified },
      { label: "通过", count: passed },
    ],
    groups: [
      ...groups.map(({ title, rows }) => cut(title, rows, most)),
      ...(hints.length ? [cut(`提示 ${hints.length} 条，不影响报送`, hints, Math.max(0, ROOM - used))] : []),
    ],
    foot: "由绩表生成，只供报送前自查，不代替财政部门审核。",
  };
}

function cut(title: string, rows: readonly ReportRow[], most: number): ReportGroup {
  return { title, rows: rows.slice(0, most), more: Math.max(0, rows.length - most) };
}

/** The unit whose forms these are: as it was said, else as they say it. */
function unitOf({ asked, forms }: Inspection): string {
  const named = forms
    .flatMap(({ fields }) => Object.values(fields))
    .find(({ field, blank }) => field.is === "departmentName" && !blank);
  const unit = asked.unit ?? (named && oneLine(named.cell.text));
  return unit === undefined ? "" : `${unit}　`;
}

function yearOf({ asked, forms }: Inspection): string {
  const year = asked.year ?? forms.find((form) => form.year !== undefined)?.year;
  return year === undefined ? "" : `${year}年度　`;
}

function toDo(issue: AuditedIssue): ReportRow {
  return { where: whereOf(issue), what: issue.message, note: issue.remedy };
}

function explained(issue: AuditedIssue): ReportRow {
  const { note, who } = issue.verified!;
  return { where: whereOf(issue), what: issue.message, note: who ? `${note}（${who}）` : note };
}

const whereOf = (issue: AuditedIssue) => `${issue.sheet} ${placeText(issue.cells)}`;
