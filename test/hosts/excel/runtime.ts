import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { excelHost, supports, type ExcelHost, type Sets } from "./host";

/** Microsoft's own client of Excel, unchanged, talking to a host in memory. */
export interface Runtime {
  readonly host: ExcelHost;
  /** From now on Excel says it has these requirement sets, and the client refuses what is newer. */
  pretend(sets: Sets): void;
}

/**
 * Loads the client into this test file, as the globals `Excel` and `Office`. Once per file: it is three megabytes of
 * script.
 */
export function loadRuntime(): Runtime {
  const source = readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", "utf8");
  const host = excelHost();
  let sets: Sets = {};
  const isSetSupported = (name: string, version?: string) => supports(sets, name, version);
  const requirements = { isSetSupported };
  const nothing = () => {};
  const document = {
    readyState: "loading",
    addEventListener: nothing,
    getElementsByTagName: () => [],
    createElement: () => ({}),
    URL: "https://localhost/",
  };
  const storage = { getItem: () => null, setItem: nothing };
  const page: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, Promise, URL, performance },
    _richApiNativeBridge: host.bridge,
    navigator: { userAgent: "test" },
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:" },
    document,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    sessionStorage: storage,
    localStorage: storage,
  };
  page.window = page.self = page;
  const client = runInContext(`${source}\n;({ Excel, OfficeExtension })`, createContext(page)) as {
    Excel: typeof Excel;
    OfficeExtension: { CommonUtility: Record<string, unknown> };
  };
  client.OfficeExtension.CommonUtility.isSetSupported = isSetSupported;
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const office = { context: { requirements } };
  page.Office = office;
  Object.assign(globalThis, { Excel: client.Excel, Office: office });
  return { host, pretend: (wanted) => (sets = wanted) };
}
