import type { Locator, Page } from "playwright-core";
import { paste, wordTable } from "./clipboard";
import type { Visitor } from "./visitor";

/** What a clerk sees after each thing they do. */
export interface Seen {
  /** The selected cell, with its sheet. */
  readonly cell: string;
  /** What has the keyboard: 格, or the button, field or tab in the pane. */
  readonly focus: string;
  readonly verdict: string;
  /** 支出方向：写…… and what is open about the cell; "" where the tab that is open has no help. */
  readonly help: string;
}

/** Ways of getting about: with the mouse, or with keys alone. */
interface Hands {
  press(button: Locator): Promise<void>;
  choose(list: Locator, label: string): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  goTo(sheet: string, cell: string): Promise<void>;
}

export interface Clerk {
  /** One line of a journey; see `DOES`. */
  does(what: string): Promise<void>;
  sees(): Promise<Seen>;
  /** Every verdict that stood in the pane since this was asked last, however short. */
  everSaw(): Promise<readonly string[]>;
}

/** Somebody in front of the page; `tables`: what lies in Word, by the name the steps use. */
export async function clerk(
  visitor: Visitor,
  by: "mouse" | "keyboard",
  tables: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<Clerk> {
  const { page } = visitor;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(keepVerdicts);
  const hands = by === "mouse" ? mouse(page) : keyboard(page);
  const pane = page.locator("#pane");

  /** 插入附件3-2 is the button of that form; 附件3-2 its link; all else is a button by its own name. */
  const button = (name: string): Locator => {
    const insert = /^插入(附件.+)$/.exec(name)?.[1];
    if (insert) return rowOf(insert).getByRole("button", { name: "插入" });
    // Those of the start view go on to say what they are for.
    const begins = page.locator("#start").getByRole("button", { name: new RegExp(`^${name}`) });
    return page.locator("#bar, #pane").getByRole("button", { name, exact: true }).or(begins).first();
  };
  const rowOf = (form: string) => pane.locator("section[aria-labelledby=forms] > div", { hasText: form });

  const typed = async (text: string) => {
    if (/^[ -~]*$/.test(text)) await page.keyboard.type(text);
    else await page.keyboard.insertText(text);
  };

  const verbs: Readonly<Record<string, (rest: string) => Promise<void>>> = {
    async types(rest) {
      for (const part of rest.split(/\s+/)) {
        if (KEYS.test(part)) await page.keyboard.press(part);
        else await typed(part);
      }
    },
    async composes(rest) {
      const [pinyin = "", text = "", key = "Enter"] = rest.split(/\s+/);
      const input = await page.context().newCDPSession(page);
      for (let end = 1; end <= pinyin.length; end++) {
        const so = pinyin.slice(0, end);
        await input.send("Input.imeSetComposition", { text: so, selectionStart: end, selectionEnd: end });
      }
      await input.send("Input.insertText", { text });
      await input.detach();
      await page.keyboard.press(key);
    },
    async pastes(name) {
      const rows = tables[name]!;
      await paste(page, wordTable(rows), rows.map((row) => row.join("\t")).join("\n"));
    },
    async answers(name) {
      await hands.press(page.getByRole("dialog").getByRole("button", { name }));
    },
    presses: (rest) => verbs["types"]!(rest),
    clicks: (name) => hands.press(button(name)),
    opens: (tab) => hands.press(pane.getByRole("tab", { name: tab })),
    async chooses(rest) {
      const [list = "", label = ""] = rest.split(/\s+/);
      await hands.choose(pane.getByLabel(list, { exact: true }), label);
    },
    async writes(rest) {
      const [field = "", text = ""] = rest.split(/\s+/);
      await hands.write(pane.getByLabel(field), text);
    },
    async goes(rest) {
      const [, sheet = "", cell = ""] = /^to (\S+) (\S+)$/.exec(rest) ?? [];
      await hands.goTo(sheet, cell);
    },
  };

  return {
    async does(what) {
      const [verb = "", rest = ""] = what.split(/ (.*)/s);
      const act = verbs[verb];
      if (!act) throw new Error(`A clerk does not know how to “${what}”`);
      await act(rest.trim());
    },
    sees: () => page.evaluate(look),
    everSaw: () => page.evaluate(() => (window as unknown as { verdicts: string[] }).verdicts.splice(0)),
  };
}

const KEYS = /^(?:(?:Control|Shift)\+)?(?:Tab|Enter|Escape|Delete|F\d+|Arrow(?:Up|Down|Left|Right)|[zy])$/;

function mouse(page: Page): Hands {
  return {
    press: (button) => button.click(),
    async choose(list, label) {
      await list.focus();
      await list.selectOption({ label });
    },
    write: (field, text) => field.fill(text),
    async goTo(sheet, cell) {
      await page.locator("[data-u-comp=slide-tab-item]").getByText(sheet, { exact: true }).click();
      const box = page.locator("[data-u-comp=defined-name] input");
      await box.fill(cell);
      await box.press("Enter");
    },
  };
}

/** More than anything on the page is away. */
const FAR = 80;

function keyboard(page: Page): Hands {
  const has = (one: Locator) => one.evaluate((element) => element === document.activeElement);

  /** Leaving the cells takes a moment: what is typed there is written down first. */
  const nextArea = async () => {
    const from = await page.evaluate(area);
    await page.keyboard.press("F6");
    await page.waitForFunction(
      (from) => document.activeElement!.closest("#bar, #sheet, #pane")?.id !== from,
      from,
    );
  };
  const goInto = async (id: string) => {
    for (let n = 0; n < 4 && (await page.evaluate(area)) !== id; n++) await nextArea();
  };

  /** F6 to its area, Tab to it; between tabs the arrows go. */
  const reach = async (one: Locator) => {
    await one.waitFor();
    const id = await one.evaluate((element) => element.closest("#bar, #sheet, #pane, dialog")!.id);
    if (id) await goInto(id);
    const isTab = (await one.getAttribute("role")) === "tab";
    for (let n = 0; n < FAR; n++) {
      if (await has(one)) return;
      const isAmongTabs = isTab && (await page.evaluate(() => document.activeElement?.role === "tab"));
      const isBehind = await one.evaluate(
        (element) =>
          (document.activeElement!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
      );
      await page.keyboard.press(isAmongTabs ? "ArrowRight" : isBehind ? "Shift+Tab" : "Tab");
    }
    const at = await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 300));
    throw new Error(`${String(one)} is not reached by Tab, but ${at}`);
  };

  const press = async (one: Locator) => {
    await reach(one);
    await page.keyboard.press("Enter");
  };

  /** The cell's address, or the corner of a merged one's. */
  const here = async () => (await page.evaluate(look)).cell.split(" ");

  return {
    press,
    async choose(list, label) {
      await reach(list);
      const away = () =>
        list.evaluate((one, label) => {
          const { options, selectedIndex } = one as HTMLSelectElement;
          return [...options].findIndex(({ text }) => text.trim() === label) - selectedIndex;
        }, label);
      for (let n = await away(); n !== 0; n = await away()) {
        await page.keyboard.press(n > 0 ? "ArrowDown" : "ArrowUp");
      }
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
    /** By the link of the form in the pane, and the arrows from its corner. */
    async goTo(sheet, cell) {
      if ((await here())[0] !== sheet) {
        const row = page.locator("#pane section[aria-labelledby=forms] > div", { hasText: sheet });
        await press(row.getByRole("button", { name: /^已有/ }));
        await page.waitForFunction(
          (wanted) =>
            document.querySelector("[data-u-comp=slide-tab-item][aria-selected=true]")?.textContent ===
            wanted,
          sheet,
        );
      }
      await goInto("sheet");
      for (let n = 0; n < FAR; n++) {
        const [, at = ""] = await here();
        if (at === cell) return;
        await page.keyboard.press(towards(at, cell));
      }
      throw new Error(`${sheet} ${cell} is not reached with the arrows`);
    },
  };
}

/** First to the row, then along it. */
function towards(at: string, cell: string): string {
  const [[column = "", row = 0], [toColumn = "", toRow = 0]] = [at, cell].map((one) => {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)/.exec(one) ?? [];
    return [letters, Number(digits)] as const;
  }) as [readonly [string, number], readonly [string, number]];
  if (row !== toRow) return row < toRow ? "ArrowDown" : "ArrowUp";
  return column < toColumn ? "ArrowRight" : "ArrowLeft";
}

/** In the page: the area that has the keyboard. */
const area = () => document.activeElement!.closest("#bar, #sheet, #pane")?.id;

/** In the page. */
function look(): Seen {
  const text = (one: Element | null | undefined) => one?.textContent?.trim() ?? "";
  const main = document.querySelector("#pane main");
  const help = main?.querySelector("[aria-label=本格填写说明]");
  const issue = text(help?.querySelector("button > span"));
  const title = text(help?.querySelector("h2"));
  const said = [...(help?.querySelectorAll(":scope > p") ?? [])].map(text);
  const active = document.activeElement!;
  const sheet = document.querySelector("[data-u-comp=slide-tab-item][aria-selected=true]");
  const box = document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input");
  const question = document.querySelector("dialog[open]");
  const isCell = active.hasAttribute("contenteditable") && document.getElementById("sheet")!.contains(active);
  const name =
    active.getAttribute("aria-label") ??
    (active instanceof HTMLSelectElement || active instanceof HTMLInputElement
      ? text(active.labels?.[0])
      : text(active));
  return {
    cell: `${text(sheet)} ${(box?.value ?? "").replace(/:.*/, "")}`,
    focus: isCell ? "格" : question ? `问：${text(question.querySelector("h2"))}` : name,
    verdict: text(main?.querySelector(":scope > button, h1")),
    help: title ? `${title}：${said[0] ?? ""}${issue ? `（${issue}）` : ""}` : said.join(""),
  };
}

/** In the page: writes down every verdict from now on. */
function keepVerdicts(): void {
  const kept: string[] = ((window as unknown as { verdicts: string[] }).verdicts = []);
  const keep = () => {
    const said = document.querySelector("#pane main > button, #pane main h1")?.textContent?.trim();
    if (said && said !== kept.at(-1)) kept.push(said);
  };
  new MutationObserver(keep).observe(document.body, { subtree: true, childList: true, characterData: true });
}
