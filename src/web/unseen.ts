import { partNames } from "../hosts/file/zip";

/** What spreadsheets can hold and the grid does not show, by the parts of the file it lies in. */
const KINDS: readonly { readonly part: RegExp; readonly said: (count: number) => string }[] = [
  { part: /(?:^|\/)charts\/chart(?:Ex)?\d*\.xml$/i, said: (count) => `${count} 个图表` },
  { part: /(?:^|\/)media\/[^/]+$/i, said: (count) => `${count} 张图片` },
  {
    part: /(?:^|\/)(?:comments\/?|worksheets\/comments)[^/]*\.xml$/i,
    said: (count) => `${count} 张表的批注`,
  },
  { part: /(?:^|\/)pivotTables\/[^/]+\.xml$/i, said: (count) => `${count} 个数据透视表` },
  { part: /(?:^|\/)slicers\/[^/]+\.xml$/i, said: () => "切片器" },
  { part: /(?:^|\/)embeddings\/[^/]+$/i, said: (count) => `${count} 个嵌入的文件` },
  { part: /(?:^|\/)ctrlProps\/[^/]+\.xml$/i, said: (count) => `${count} 个控件` },
  { part: /(?:^|\/)(?:chartsheets|dialogsheets)\/[^/]+\.xml$/i, said: (count) => `${count} 张图表工作表` },
  { part: /(?:^|\/)(?:vbaProject\.bin|macrosheets\/[^/]+\.xml)$/i, said: () => "宏" },
];

/** One sentence for the user; undefined when everything in the file is to be seen. Throws FileUnreadable. */
export function unseenIn(bytes: Uint8Array): string | undefined {
  const parts = partNames(bytes);
  const said = KINDS.flatMap(({ part, said }) => {
    const count = parts.filter((name) => part.test(name)).length;
    return count > 0 ? [said(count)] : [];
  });
  return said.length > 0 ? `这些内容绩表里看不到，保存时原样保留：${said.join("、")}。` : undefined;
}
