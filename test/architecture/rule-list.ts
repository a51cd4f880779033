import ts from "typescript";
import { parsed } from "./imports";

/** The id of the rule a file defines as its default export; undefined where it defines none. */
export function ruleDefined(source: string): { id: string | undefined } | undefined {
  for (const statement of parsed(source).statements) {
    if (!ts.isExportAssignment(statement) || !ts.isCallExpression(statement.expression)) continue;
    const { expression, arguments: given } = statement.expression;
    if (!ts.isIdentifier(expression) || expression.text !== "defineRule") continue;
    const head = given[0];
    const id = head && ts.isObjectLiteralExpression(head) ? propertyOf(head, "id") : undefined;
    return { id: id && ts.isStringLiteralLike(id) ? id.text : undefined };
  }
  return undefined;
}

/** The files that `export const rules = [...]` lists, in its order, without `./`: amount-text, period-missing … */
export function rulesListed(index: string): string[] {
  const imported = new Map<string, string>();
  let listed: readonly ts.Expression[] = [];
  for (const statement of parsed(index).statements) {
    if (ts.isImportDeclaration(statement) && statement.importClause?.name) {
      const file = (statement.moduleSpecifier as ts.StringLiteral).text.replace(/^\.\//, "");
      imported.set(statement.importClause.name.text, file);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || name.text !== "rules" || !initializer) continue;
      if (ts.isArrayLiteralExpression(initializer)) listed = initializer.elements;
    }
  }
  return listed.map((one) => (ts.isIdentifier(one) ? (imported.get(one.text) ?? one.text) : "(no name)"));
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === name) {
      return property.initializer;
    }
  }
  return undefined;
}

/** What is wrong with the list, and what to do about it. `files`: the sources of src/rules by name, without .ts. */
export function listOffences(index: string, files: ReadonlyMap<string, string>): string[] {
  const defined = [...files].flatMap(([file, source]) => {
    const rule = ruleDefined(source);
    return rule ? [{ file, id: rule.id }] : [];
  });
  const listed = rulesListed(index);
  const expected = defined.map(({ file }) => file).sort();
  const isSorted = listed.every((file, i) => i === 0 || listed[i - 1]! < file);
  return [
    ...defined
      .filter(({ file, id }) => id !== file.replace(/.*\//, ""))
      .map(
        ({ file, id }) =>
          `src/rules/${file}.ts defines the rule ${id}: a file has the name of its rule, rename one of them.`,
      ),
    ...expected
      .filter((file) => !listed.includes(file))
      .map(
        (file) =>
          `src/rules/${file}.ts is not in src/rules/index.ts: import it there and add it to \`rules\`.`,
      ),
    ...listed
      .filter((file) => !expected.includes(file))
      .map(
        (file) =>
          `src/rules/index.ts lists ${file}, which defines no rule by default export: take it out of \`rules\`.`,
      ),
    ...(isSorted
      ? []
      : ["src/rules/index.ts does not list its rules in file-name order, each once: sort `rules`."]),
  ];
}
