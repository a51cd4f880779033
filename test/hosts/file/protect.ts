import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file with its first sheet protected, as 审阅 → 保护工作表 does it without a password. */
export function protectFirstSheet(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = Object.keys(parts).find((part) => /(sheet1|one)\.xml$/.test(part))!;
  const xml = strFromU8(parts[part]!);
  const [, prefix = ""] = /<(\w+:)?worksheet\b/.exec(xml)!;
  const protection = `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  const after = new RegExp(`<${prefix}sheetData/>|</${prefix}sheetData>`);
  return zipSync({ ...parts, [part]: strToU8(xml.replace(after, (end) => end + protection)) });
}
