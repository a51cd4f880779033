import { readFileSync } from "node:fs";
import ts from "typescript";

/** A member as Kingsoft's own types have it. */
export interface Member {
  readonly isMethod: boolean;
  readonly isReadOnly: boolean;
  /** The interface that it answers with. */
  readonly answers: string;
}

export type Shapes = ReadonlyMap<string, ReadonlyMap<string, Member>>;

/** Which members there are in WPS, and which of them are methods; LibreOffice says what they do. */
export function shapesOfWps(): Shapes {
  const file = require.resolve("et-jsapi-declare/lib.et.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const shapes = new Map<string, Map<string, Member>>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      const members = shapes.get(node.name.text) ?? new Map<string, Member>();
      shapes.set(node.name.text, members);
      for (const member of node.members) {
        const name = member.name?.getText();
        if (name === undefined || (!ts.isMethodSignature(member) && !ts.isPropertySignature(member))) {
          continue;
        }
        const isMethod = ts.isMethodSignature(member);
        const answers = answerOf(member.type);
        if (isMethod && members.has(name) && answers === "void") continue;
        const isReadOnly =
          member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
        members.set(name, { isMethod, isReadOnly, answers });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return shapes;
}

function answerOf(type: ts.TypeNode | undefined): string {
  if (!type) return "any";
  if (ts.isUnionTypeNode(type)) return answerOf(type.types[0]);
  if (!ts.isTypeReferenceNode(type)) return type.getText();
  const name = type.typeName.getText().replace(/^Et\./, "");
  return /^Typed/.test(name) ? answerOf(type.typeArguments?.[0]) : name;
}
