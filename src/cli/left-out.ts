interface LeftOut {
  readonly sheet: string;
  readonly why: string;
}

/** What was looked at in vain: the first few sheets, each with its reason. */
export function seen(leftOut: readonly LeftOut[]): string {
  const sheets = leftOut.slice(0, 5).map(({ sheet, why }) => `“${sheet}”${why}`);
  const rest = leftOut.length > 5 ? `等 ${leftOut.length} 张` : "";
  return sheets.length ? `看过的工作表：${sheets.join("；")}${rest}。` : "";
}

export function noForm(leftOut: readonly LeftOut[]): string {
  return `没有找到绩效表。${seen(leftOut)}请看看是不是选错了文件。`;
}
