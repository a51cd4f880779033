import { readFileSync } from "node:fs";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { openFile, type FileWorkbook } from "../../../src/hosts/file/open";
import { address, parseAddress } from "../../../src/workbook/cell";
import { cellAt, type CellValue, type Snapshot } from "../../../src/workbook/snapshot";

/** Somebody in front of the page: what they do, and what the page did that it should not have. */
export interface Visitor {
  readonly page: Page;
  /** Errors, and requests to anywhere but the page's own folder. */
  readonly complaints: readonly string[];
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** The same in the pane's page, which asks for a file of its own. */
  gives(name: string, bytes: Uint8Array): Promise<void>;
  /** Presses one of the buttons of the start view. */
  begin(name: "新填一份" | "看样例" | "用去年的表开头"): Promise<void>;
  /** Goes to a cell by its sheet's tab and the name box. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Goes to a cell and types: figures and letters key by key, all else as an input method gives it; then Enter. */
  type(sheet: string, cell: string, text: string): Promise<void>;
  /** Types a row from a cell on, Tab between the cells; what is empty is passed over. */
  typeRow(sheet: string, cell: string, texts: readonly string[]): Promise<void>;
  /** The same as `type` in pinyin: the letters first, which the input method then replaces. */
  compose(sheet: string, cell: string, pinyin: string, text: string): Promise<void>;
  /** Pinyin that is not yet words, in a cell that is not yet left. */
  halfCompose(sheet: string, cell: string, pinyin: string): Promise<void>;
  button(name: string): Locator;
  tab(name: "填表" | "审核" | "汇总"): Locator;
  /** Waits until the page shows these words. */
  sees(words: string | RegExp): Promise<void>;
  /** Waits until it no longer does. */
  seesNoMore(words: string): Promise<void>;
  /** What 保存 puts into the downloads. */
  saved(): Promise<{ name: string; bytes: Uint8Array; workbook: FileWorkbook }>;
}

/** `first`: done in the page before anything of ours is. */
export async function visit(context: BrowserContext, address: string, first?: () => void): Promise<Visitor> {
  const complaints: string[] = [];
  const page = await context.newPage();
  const home = address.replace(/[^/]*$/, "");
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    // The grid warns of things of its own that concern nobody.
    if (said.type() === "error") complaints.push(said.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  if (first) await page.addInitScript(first);
  await page.goto(address);
  await page.getByRole("tab", { name: "填表" }).waitFor();
  const goTo = async (sheet: string, cell: string) => {
    const tab = page.locator("[data-u-comp=slide-tab-item]").getByText(sheet, { exact: true });
    await tab.click();
    const box = page.locator("[data-u-comp=defined-name] input");
    await box.fill(cell);
    await box.press("Enter");
  };
  const enter = async (text: string) => {
    if (/^[ -~]*$/.test(text)) await page.keyboard.type(text);
    else await page.keyboard.insertText(text);
  };
  const halfCompose = async (sheet: string, cell: string, pinyin: string) => {
    await goTo(sheet, cell);
    const input = await page.context().newCDPSession(page);
    for (let end = 1; end <= pinyin.length; end++) {
      const so = pinyin.slice(0, end);
      await input.send("Input.imeSetComposition", { text: so, selectionStart: end, selectionEnd: end });
    }
    await input.detach();
  };
  return {
    page,
    complaints,
    async open(name, bytes) {
      await page.locator("#bar input[type=file]").setInputFiles(fileOf(name, bytes));
    },
    async gives(name, bytes) {
      await page.locator("#pane input[type=file]").setInputFiles(fileOf(name, bytes));
    },
    begin: (name) => page.locator("#start").getByRole("button", { name }).click(),
    goTo,
    async type(sheet, cell, text) {
      await goTo(sheet, cell);
      await enter(text);
      await page.keyboard.press("Enter");
    },
    async typeRow(sheet, cell, texts) {
      await goTo(sheet, cell);
      for (const text of texts) {
        await enter(text);
        await page.keyboard.press("Tab");
      }
    },
    async compose(sheet, cell, pinyin, text) {
      await halfCompose(sheet, cell, pinyin);
      await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
    },
    halfCompose,
    // Not those of the grid's ribbon, which has a 撤销 of its own.
    button: (name) => page.locator("#bar, #start, #pane").getByRole("button", { name, exact: true }),
    tab: (name) => page.getByRole("tab", { name }),
    async sees(words) {
      const shown = page.getByText(words).first();
      await shown.waitFor().catch(async (problem: unknown) => {
        const instead = await page.locator("#bar, #start, #pane").allInnerTexts();
        throw new Error(`“${String(words)}” is not to be seen, but:\n${instead.join("\n")}`, {
          cause: problem,
        });
      });
    },
    seesNoMore: (words) => page.getByText(words).first().waitFor({ state: "detached" }),
    async saved() {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "保存", exact: true }).click(),
      ]);
      const bytes = new Uint8Array(readFileSync(await download.path()));
      return { name: download.suggestedFilename(), bytes, workbook: openFile(bytes) };
    },
  };
}

/** A file as a person chooses it. */
export const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

/** Every value of every sheet, hidden ones too. */
export async function valuesIn(workbook: FileWorkbook): Promise<unknown[]> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  return (await workbook.read(names)).flatMap(valuesOf);
}

const valuesOf = ({ rows }: Snapshot) => rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []);

export async function cellIn(workbook: FileWorkbook, sheet: string, at: string): Promise<CellValue> {
  const [snapshot] = await workbook.read([sheet]);
  const { row, column } = parseAddress(at)!;
  return cellAt(snapshot!, row, column).value;
}

/** What each filled cell of a sheet shows, by its address. */
export async function textsIn(workbook: FileWorkbook, sheet: string): Promise<Record<string, string>> {
  const [{ rows }] = (await workbook.read([sheet])) as [Snapshot];
  const shown = rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => (cell?.text ? [[address(row, column), cell.text] as const] : [])),
  );
  return Object.fromEntries(shown);
}
