import ts from "typescript";

export interface Pattern {
  /** Where it stands: file:line. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

export interface Written {
  readonly literals: readonly Pattern[];
  /** Where one is put together by the constructor: file:line. */
  readonly composed: readonly string[];
}

/** The regular expressions in the text of one file. */
export function patternsIn(file: string, text: string): Written {
  const literals: Pattern[] = [];
  const composed: string[] = [];
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const placeOf = (node: ts.Node) =>
    `${file}:${parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      literals.push({ at: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (makes && /\bRegExp$/.test(node.expression.getText())) composed.push(placeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return { literals, composed };
}
