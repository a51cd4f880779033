import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** Not Segoe UI first: it makes “” half as wide. */
const FONT =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

/** The sizes that the pane uses; 大字 adds two pixels to each. */
const SIZES = { fontSizeBase200: 12, fontSizeBase300: 14, fontSizeBase400: 16, fontSizeBase500: 20 };
const LINES = { lineHeightBase200: 18, lineHeightBase300: 20, lineHeightBase400: 22, lineHeightBase500: 28 };

export function themeOf(isDark: boolean, isLarge: boolean): Theme {
  const more = isLarge ? 2 : 0;
  const px = (sizes: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, `${size + more}px`]));
  return {
    ...(isDark ? webDarkTheme : webLightTheme),
    fontFamilyBase: FONT,
    ...px(SIZES),
    ...px(LINES),
  };
}
