/// <reference types="et-jsapi-declare" />
import { HostRefused } from "../../workbook/errors";

/** Kingsoft's own types say which members there are; what a build answers is looked at here, and nowhere taken on trust. */
export type App = Et.Application;
export type Book = Et.Workbook;
export type Sheet = Et.Worksheet;
export type Cells = Et.Range;

/** The numbers behind the names, which old builds do not know. */
export const XL = {
  formulas: -4123,
  constants: 2,
  errors: 16,
  validated: -4174,
  part: 2,
  byRows: 1,
  byColumns: 2,
  previous: 2,
  none: -4142,
  automatic: -4105,
  down: -4121,
  up: -4162,
} as const;

/** A member's value, whether this build has it as a property or as a method. */
export function valueOf<T extends object>(of: T, name: keyof T & string): unknown {
  const member: unknown = of[name];
  return typeof member === "function" && !isObject(member) ? (member.call(of) as unknown) : member;
}

/** Objects of some builds can be called as well; those have members of their own. */
function isObject(member: object): boolean {
  return "Application" in member;
}

/** An object behind a member. Throws HostRefused where there is none. */
export function part<T extends object, K extends keyof T & string>(of: T, name: K): Extract<T[K], object> {
  const member = valueOf(of, name);
  if (typeof member !== "object" && typeof member !== "function") throw new HostRefused(name);
  if (member === null) throw new HostRefused(name);
  return member as Extract<T[K], object>;
}

/** Throws HostRefused where the answer is no number. */
export function numberOf<T extends object>(of: T, name: keyof T & string): number {
  const value = valueOf(of, name);
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostRefused(name);
  return value;
}

/** Throws HostRefused where the answer is no text. */
export function textOf<T extends object>(of: T, name: keyof T & string): string {
  const value = valueOf(of, name);
  if (typeof value !== "string") throw new HostRefused(name);
  return value;
}

/** Throws HostRefused where the answer is neither yes nor no; VBA's yes is -1. */
export function isSo<T extends object>(of: T, name: keyof T & string): boolean {
  const value = valueOf(of, name);
  if (typeof value === "boolean") return value;
  if (value === 0 || value === 1 || value === -1) return value !== 0;
  throw new HostRefused(name);
}

/** What a call answered, where it had to answer with an object. Throws HostRefused. */
export function answered<T>(answer: T | null | undefined, name: string): T {
  if (answer === null || answer === undefined) throw new HostRefused(name);
  return answer;
}

/** The answer, or undefined where this build refuses: for what the rest can do without. */
export function ifAnswered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
