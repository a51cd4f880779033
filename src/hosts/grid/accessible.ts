import { LocaleService } from "@univerjs/core";
import { IMenuManagerService, RibbonPosition } from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";

/** What the grid leaves without a name, or names in English, by where it stands. */
const PLACES: readonly (readonly [selector: string, name: string])[] = [
  ["[data-u-comp=ribbon-header-menu] [role=tablist]", "表格的功能区"],
  ["[data-u-comp=defined-name] input", "单元格地址"],
  ["[data-u-comp=defined-name] [aria-haspopup]", "跳到命名的区域"],
  ["[data-u-comp=formula-bar] button", "展开编辑栏"],
  ["[data-u-comp=slide-tab-bar]", "工作表"],
  ["[data-u-comp=sheet-bar-append-button]", "添加工作表"],
  ["[data-slot=dropdown-menu-trigger] > [data-u-comp=sheet-bar-append-button]", "全部工作表"],
  ["[data-range-selector] [data-u-comp=button]:has(~ * [data-track])", "缩小显示"],
  ["[data-range-selector] * ~ [data-u-comp=button]:not([aria-haspopup])", "放大显示"],
  ["[data-range-selector] [data-track] [role=button]", "显示比例 100%"],
  ["[data-range-selector] [data-track] button", "拖动改显示比例"],
  ["[data-u-comp=sidebar]", "侧栏"],
  ["[data-u-comp=sidebar] header button", "关闭侧栏"],
  ["section[aria-live]", "表格的提示"],
  ["[data-u-comp=editor]", "单元格内容。按 F6 离开表格，到绩表"],
];

/** What can be pressed, whatever it is made of. */
const PRESSED =
  "button, input, [role=button], [type=button], [data-u-comp=editor], [data-u-comp=defined-name] a";

/** What is not to be seen, and must not be reached either. */
const HIDDEN = "[data-u-comp=sidebar], [aria-hidden=true]";

/**
 * Gives the grid's buttons their names, lets the keyboard reach those that are none by their tags, and keeps it out of
 * what is not to be seen. The grid draws its parts anew at any time; the answer ends it.
 */
export function makeAccessible(grid: Grid, container: HTMLElement): () => void {
  const nameOf = menuNames(grid);
  const look = () => {
    // No role of any standard, but its place.
    for (const one of container.querySelectorAll<HTMLElement>("[role=track]")) {
      one.dataset["track"] = "";
      one.setAttribute("role", "group");
    }
    // Reached by the mouse, and by F6.
    for (const one of container.querySelectorAll<HTMLElement>("canvas[tabindex='1']")) one.tabIndex = -1;
    for (const [selector, name] of PLACES) {
      for (const one of container.querySelectorAll(selector)) {
        if (one.ariaLabel !== name) one.setAttribute("aria-label", name);
      }
    }
    for (const one of container.querySelectorAll<HTMLElement>(PRESSED)) tend(one, nameOf);
    for (const one of container.querySelectorAll<HTMLElement>(HIDDEN)) {
      const isOut = one.ariaHidden === "true" || one.getAttribute("aria-expanded") === "false";
      if (one.inert !== isOut) one.inert = isOut;
    }
  };
  const observer = new MutationObserver(look);
  const { body } = container.ownerDocument;
  // Its menus hang below the page itself.
  const menus = new MutationObserver(() => {
    for (const menu of body.querySelectorAll("[data-radix-popper-content-wrapper]")) nameColours(menu);
  });
  menus.observe(body, { childList: true });
  const attributeFilter = ["aria-expanded", "aria-hidden", "data-u-command"];
  observer.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter });
  container.addEventListener("keydown", press);
  look();
  return () => {
    observer.disconnect();
    menus.disconnect();
    container.removeEventListener("keydown", press);
  };
}

function tend(one: HTMLElement, nameOf: (command: string) => string | undefined): void {
  const command = one.closest<HTMLElement>("[data-u-command]")?.dataset["uCommand"];
  const name = command ?? one.querySelector<HTMLElement>("[data-u-command]")?.dataset["uCommand"];
  if (name !== undefined) nameIt(one, nameOf(name));
  if (one.getAttribute("role") === "handle") one.removeAttribute("role");
  if (one.dataset["uComp"] === "editor") one.setAttribute("role", "textbox");
  if (one.tagName === "BUTTON" || one.tagName === "INPUT" || one.dataset["uComp"] === "editor") return;
  // A box around a field is reached in the field, and around a button in the button.
  if (one.querySelector("input, button")) {
    for (const its of ["aria-haspopup", "aria-expanded"]) one.removeAttribute(its);
    return;
  }
  if (one.tabIndex < 0) one.tabIndex = 0;
  if (!one.hasAttribute("role")) one.setAttribute("role", "button");
}

/** A button that is nothing but a colour. */
function nameColours(menu: Element): void {
  for (const button of menu.querySelectorAll("button")) {
    const [, ...parts] = /^rgba?\((\d+), (\d+), (\d+)/.exec(button.style.backgroundColor) ?? [];
    const hex = parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("");
    if (hex) nameIt(button, `颜色 #${hex.toUpperCase()}`);
  }
}

function nameIt(one: Element, name: string | undefined): void {
  if (name && !one.getAttribute("aria-label") && !one.textContent?.trim()) {
    one.setAttribute("aria-label", name);
  }
}

/** Enter and the space bar press what looks like a button. Menus hear them by themselves. */
function press(event: KeyboardEvent): void {
  const one = event.target as HTMLElement;
  if (event.defaultPrevented || (event.key !== "Enter" && event.key !== " ")) return;
  if (one.tagName === "BUTTON" || !["button", "tab"].includes(one.getAttribute("role") ?? "")) return;
  event.preventDefault();
  one.click();
}

/** The words of the ribbon, by the command each stands for. */
function menuNames({ injector }: Grid): (command: string) => string | undefined {
  const [menus, locale] = [injector.get(IMenuManagerService), injector.get(LocaleService)];
  const keys = new Map<string, string>();
  // Some come later than others.
  const learn = () => {
    for (const position of Object.values(RibbonPosition)) {
      for (const { item } of menus.getFlatMenuByPositionKey(position)) {
        const said = item?.tooltip ?? (typeof item?.label === "string" ? item.label : undefined);
        if (item && said) keys.set(item.id, said);
      }
    }
  };
  return (command) => {
    if (!keys.has(command)) learn();
    const key = keys.get(command);
    return key === undefined ? undefined : locale.t(key);
  };
}
