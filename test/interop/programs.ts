import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Other people's programs, as far as this machine has them. */
const PYTHON = "/usr/bin/python3";

const runs = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

export const has = {
  LibreOffice: runs("soffice", "--version"),
  openpyxl: runs(PYTHON, "-c", "import openpyxl"),
  poppler: runs("pdftotext", "-v"),
  "LibreOffice Writer": existsSync("/usr/lib/libreoffice/program/libswlo.so"),
};

/** `describe` where the programs are there; else it is skipped and says which one is missing. */
export function describeWith(
  programs: readonly (keyof typeof has)[],
  title: string,
  tests: () => void,
): void {
  const missing = programs.filter((program) => !has[program]);
  if (missing.length > 0) {
    process.stderr.write(`skipped “${title}”: this machine has no ${missing.join(", ")}\n`);
  }
  (missing.length > 0 ? describe.skip : describe)(title, tests);
}

/** Files after LibreOffice has opened them and saved them in another format, by the names given. */
export function convert(
  files: Readonly<Record<string, Uint8Array>>,
  to: "xlsx" | "pdf" | "xls" | "ods",
): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-lo-"));
  const paths = Object.entries(files).map(([name, bytes]) => written(folder, `${name}.xlsx`, bytes));
  const out = join(folder, "out");
  // A profile of its own: LibreOffice does nothing while another one with the same profile runs.
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, ...paths], {
    stdio: "ignore",
  });
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, readFileSync(join(out, `${name}.${to}`))]),
  );
}

/** A workbook's sheets as a Word document, as LibreOffice writes one: by way of a page, for Calc knows no .docx. */
export function asDocx(workbook: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-lo-"));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const into = (path: string, ...how: readonly string[]) =>
    execFileSync("soffice", [profile, "--headless", ...how, "--outdir", folder, path], { stdio: "ignore" });
  into(written(folder, "forms.xlsx", workbook), "--convert-to", "html");
  into(join(folder, "forms.html"), "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML");
  return readFileSync(join(folder, "forms.docx"));
}

/** Runs Python on a file; what it prints is JSON. */
export function python(script: string, bytes: Uint8Array): unknown {
  const path = written(mkdtempSync(join(tmpdir(), "jibiao-py-")), "file.xlsx", bytes);
  return JSON.parse(execFileSync(PYTHON, ["-c", script, path], { encoding: "utf8" }));
}

/** A file after openpyxl has loaded and saved it. */
export function resavedByOpenpyxl(bytes: Uint8Array): Buffer {
  const path = written(mkdtempSync(join(tmpdir(), "jibiao-py-")), "file.xlsx", bytes);
  execFileSync(PYTHON, [
    "-c",
    "import openpyxl,sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])",
    path,
  ]);
  return readFileSync(path);
}

export interface Paper {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** The pages of a PDF. */
export function pagesOf(pdf: Uint8Array): Paper[] {
  const path = written(mkdtempSync(join(tmpdir(), "jibiao-pdf-")), "file.pdf", pdf);
  const info = execFileSync("pdfinfo", ["-l", "999", path], { encoding: "utf8" });
  const texts = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f");
  return [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height], i) => ({
    width: Number(width),
    height: Number(height),
    text: texts[i]!.replace(/\s/g, ""),
  }));
}

function written(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, basename(name));
  writeFileSync(path, bytes);
  return path;
}
