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
