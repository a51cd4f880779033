type ItemStorage = Pick<Storage, "getItem" | "setItem">;

/**
 * Storage under the key that Office gives to this add-in in this place. Excel on the web shows add-ins of many
 * origins in one page, and browsers that keep them apart say so by that key; elsewhere there is none.
 */
export function partitioned(storage: ItemStorage, partition: string | undefined): ItemStorage {
  const own = (key: string) => (partition ?? "") + key;
  return {
    getItem: (key) => storage.getItem(own(key)),
    setItem: (key, value) => storage.setItem(own(key), value),
  };
}

/** The newest set of Excel's functions that is asked about; more than there is today. */
const NEWEST = 25;

/** What this Excel says of itself, for the report of 自检. */
export function factsOf(
  { diagnostics, displayLanguage, requirements }: Office.Context,
  userAgent: string,
): Readonly<Record<string, unknown>> {
  const { host, platform, version } = diagnostics;
  const has = (set: string, no: string) => requirements.isSetSupported(set, no);
  const numbers = Array.from({ length: NEWEST }, (_, i) => `1.${i + 1}`);
  return {
    office: { host: String(host), platform: String(platform), version, displayLanguage },
    userAgent,
    sets: {
      ExcelApi: numbers.filter((no) => has("ExcelApi", no)),
      ExcelApiOnline: has("ExcelApiOnline", "1.1"),
      ExcelApiDesktop: has("ExcelApiDesktop", "1.1"),
      SharedRuntime: has("SharedRuntime", "1.1"),
      RibbonApi: has("RibbonApi", "1.1"),
      KeyboardShortcuts: has("KeyboardShortcuts", "1.1"),
    },
  };
}

/** Whether Office shows itself dark; undefined where it does not say (Excel on the web), and the system's look counts. */
export function isDark(
  theme: Partial<Pick<Office.OfficeTheme, "isDarkTheme" | "bodyBackgroundColor">> | undefined,
): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const [, ...parts] =
    /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  const [red, green, blue] = parts.map((part) => parseInt(part, 16));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
