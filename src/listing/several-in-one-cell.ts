import { isBlank, oneLine } from "../values/text";
import { splitName, withoutNumber } from "./split-name";
import { splitWritten, type SplitValue } from "./split-value";

/** An indicator as one text says it. */
interface Named extends SplitValue {
  readonly name: string | null;
  /** Its value as it is written. */
  readonly text: string;
  /** What the text says that it is about: 数量指标. */
  readonly level2?: string;
}

/** 养护里程86公里: name and value of one text. */
export function named(text: string): Named {
  const { name, value } = splitName(text);
  return { name: name || null, text: value || oneLine(text), ...splitWritten(value) };
}

/** The indicators of a cell: a line each, or a sentence; `isMany`: also where they are not numbered. */
export function severalIn(text: string, isMany: boolean): Named[] {
  const all = text.split(/\n|[；;。](?=\s*\S)/).filter((line) => !isBlank(line));
  const lines = isMany || all.every((line) => /^\s*(?:指标|\d)/.test(line)) ? all : [text];
  let level2: string | undefined;
  return lines.flatMap((line) => {
    const text = withoutNumber(line);
    const [head = "", kind] = KIND.exec(text) ?? [];
    if (kind !== undefined) level2 = kind;
    const rest = text.slice(head.length);
    const isName = head !== "" && !/^\s{0,9}[≥≤<>=＝]?\s{0,9}\d/.test(rest);
    return apart(isName ? rest : line).map((one) => ({ ...one, ...(level2 !== undefined && { level2 }) }));
  });
}

/** 数量指标：管养面积45万平方米；修剪乔木3000株 tells what all that follow are about. */
const KIND =
  /^\s{0,9}((?:数量|质量|时效|成本|(?:经济|社会|生态|环境)效益|可持续影响)(?:指标)?|(?:服务对象|社会公众)?满意度指标)[:：]/;

/** 游客满意度≥90%，居民满意度≥85%: each part has a name and a figure. */
function apart(text: string): Named[] {
  const parts = text.split(/[，,](?=\D)/).map(named);
  const isOwn = ({ name, number }: Named) => name && number !== null && !/^(?:其中|不|并|且|含)/.test(name);
  return parts.length > 1 && parts.every(isOwn) ? parts : [named(text)];
}
