interface LeftOut {
  readonly sheet: string;
  readonly why: string;
}

/** Of a sheet that was taken for a table on performance, though for no declaration, the reason says what to do. */
const TELLS = /看上去是|像是绩效|指标清单/;

/** What was looked at in vain: the first few sheets, each with its reason. */
export function seen(leftOut: readonly LeftOut[]): string {
  const sheets = leftOut.slice(0, 5).map(({ sheet, why }) => `“${sheet}”${why}`);
  const rest = leftOut.length > 5 ? `等 ${leftOut.length} 张` : "";
  return sheets.length ? `看过的工作表：${sheets.join("；")}${rest}。` : "";
}

export function noForm(leftOut: readonly LeftOut[]): string {
  if (leftOut.some(({ why }) => TELLS.test(why))) return `没有找到申报用的绩效目标表。${seen(leftOut)}`;
  return `没有找到绩效表。${seen(leftOut)}请看看是不是选错了文件。`;
}
