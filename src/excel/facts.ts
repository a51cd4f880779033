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
