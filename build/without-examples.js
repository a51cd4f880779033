const ts = require("typescript");

/**
 * Leaves the example sheets out of a rule. Tests run them and `jibiao rules` shows them; a page would only carry them.
 */
module.exports = function withoutExamples(source) {
  const file = ts.createSourceFile("rule.ts", source, ts.ScriptTarget.Latest);
  let examples;
  const visit = (node) => {
    const isExamples =
      ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === "examples";
    if (isExamples && ts.isArrayLiteralExpression(node.initializer)) examples = node.initializer;
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return examples ? `${source.slice(0, examples.pos)} []${source.slice(examples.end)}` : source;
};
