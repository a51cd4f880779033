import type { WpsWindow } from "../../src/hosts/wps/events";
import type { Shapes } from "./shapes";

export interface Answer {
  readonly value?: unknown;
  readonly object?: number;
  readonly type?: string;
  readonly error?: string;
  readonly told?: readonly Told[];
}

/** An event of WPS, with the objects that come with it. */
export interface Told {
  readonly name: string;
  readonly about: readonly Answer[];
}

export type App = NonNullable<WpsWindow["Application"]>;

const HANDLE = Symbol("handle");

/** Unknown members are undefined, and writing one that cannot be written is nothing: both without a word, as in WPS. */
export function objectOf(
  { object: handle, type: named }: Answer,
  declared: string,
  shapes: Shapes,
  ask: (question: object) => Answer,
): object {
  // What LibreOffice says it is, where WPS has that kind; else what WPS declares.
  const type = named !== undefined && shapes.has(named) ? named : declared;
  const given = (value: unknown): unknown => {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return Array.isArray(value[0]) ? value : [value];
    const held =
      typeof value === "object" || typeof value === "function" ? Reflect.get(value, HANDLE) : undefined;
    return held === undefined ? value : { object: held };
  };
  const told = (answer: Answer, member: string, answers: string): unknown => {
    if (answer.error !== undefined) throw new Error(`${type}.${member}: ${answer.error}`);
    return answer.object === undefined ? answer.value : objectOf(answer, answers, shapes, ask);
  };
  const send = (how: string, member: string, values: readonly unknown[], answers: string) =>
    told(ask({ of: handle, type, how, member, given: values }), member, answers);
  // LibreOffice has one of the two.
  const asCalled = (member: string) => (type === "Range" && member === "Value2" ? "Value" : member);
  return new Proxy(Object.create(null) as object, {
    has: (_, member) => typeof member === "string" && (shapes.get(type)?.has(member) ?? false),
    get(_, member) {
      if (member === HANDLE) return handle;
      if (typeof member === "symbol") return undefined;
      const shape = shapes.get(type)?.get(member);
      if (!shape) return undefined;
      if (!shape.isMethod) return send("get", asCalled(member), [], shape.answers);
      return (...values: unknown[]) => {
        const all = values.map(given);
        while (all.length > 0 && all.at(-1) === null) all.pop();
        return send("call", asCalled(member), all, shape.answers);
      };
    },
    set(_, member, value) {
      const shape = shapes.get(type)?.get(String(member));
      if (shape && !shape.isMethod && !shape.isReadOnly) {
        send("set", asCalled(String(member)), [given(value)], "any");
      }
      return true;
    },
  });
}
