/** The wire language of Office.js, host side: a request is a list of actions on object paths, answered in order. */

/** Refused as Excel refuses; `code` as in Excel.ErrorCodes. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const GAP = "SimulatedHostGap";

/** Something Excel has and the simulated one lacks: always loud, never a silent success. */
export function gap(what: string): HostError {
  return new HostError(GAP, `the simulated Excel has no ${what}`, 501);
}

/** An object of the object model, its members named as on the wire (`Values`, `GetRange`); `_type` names it in gaps. */
export interface Wired {
  readonly _type: string;
  readonly [member: string]: unknown;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Skip?: number; readonly Top?: number };
}

export interface Query {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Answer {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly [about: string]: unknown };
}

/** What requests have kept hold of from one to the next. */
export interface References {
  readonly byName: Map<string, Wired>;
  readonly names: Map<Wired, string>;
}

export function references(): References {
  return { byName: new Map(), names: new Map() };
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET = 4;
const TRACE = 5;

/** Runs a request; nothing of it is taken back when an action fails, as in Excel. `failsAt` breaks one action. */
export function answer(
  root: Wired,
  query: Query,
  kept: References,
  failsAt?: (nth: number) => boolean,
): Answer {
  const objects = new Map<number, Wired | null>();
  const results: Answer["Results"] = [];
  const traces: number[] = [];

  const given = (info: Arguments | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, i) => {
      const path = info?.ReferencedObjectPathIds?.[i];
      return path ? resolve(path) : value;
    });

  function resolve(id: number): Wired | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = query.ObjectPaths[id]!;
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : root;
    // What hangs on a null object is null.
    const object = parent === null ? null : found(parent, path);
    objects.set(id, object);
    return object;
  }

  function found(parent: Wired, { ObjectPathType, Name, ArgumentInfo }: ObjectPath): Wired | null {
    switch (ObjectPathType) {
      case 1:
        return root;
      case 3:
        return call(parent, Name, given(ArgumentInfo)) as Wired | null;
      case 4:
        return get(parent, Name) as Wired | null;
      case 5:
        return call(parent, "Indexer", given(ArgumentInfo)) as Wired | null;
      case 6: {
        const object = kept.byName.get(Name);
        if (!object) throw new HostError("InvalidReference");
        return object;
      }
      case 7:
        return null;
      default:
        throw gap(`object path of type ${ObjectPathType} (${Name})`);
    }
  }

  function done(action: Action): unknown {
    const object = action.ActionType === TRACE ? null : resolve(action.ObjectPathId);
    if (action.ActionType === TRACE) {
      traces.push(action.Id);
      return null;
    }
    if (action.ActionType === INSTANTIATE) return object && identity(object, kept);
    if (object === null) return null;
    switch (action.ActionType) {
      case QUERY:
        return selected(object, treeOf(action.QueryInfo?.Select ?? []), kept);
      case METHOD:
        if (action.Name === "_KeepReference") return keep(object, kept);
        if (action.Name === "_RemoveReference") return release(object, kept);
        return call(object, action.Name, given(action.ArgumentInfo)) ?? null;
      case SET:
        return set(object, action.Name, given(action.ArgumentInfo)[0]);
      default:
        throw gap(`action of type ${action.ActionType} (${action.Name})`);
    }
  }

  for (const [nth, action] of query.Actions.entries()) {
    try {
      if (failsAt?.(nth)) throw new HostError("GeneralException", "broken on purpose", 500);
      results.push({ ActionId: action.Id, Value: done(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, status } = error;
      const told = { Code: code, Message: message, HttpStatusCode: status, ActionIndex: nth };
      return { Results: results, TraceIds: traces, Error: { ...told, Location: action.Name ?? "" } };
    }
  }
  return { Results: results, TraceIds: traces };
}

function call(object: Wired, name: string, given: unknown[]): unknown {
  const member = object[name];
  if (typeof member !== "function") throw gap(`${object._type}.${name}()`);
  return (member as (...given: unknown[]) => unknown).apply(object, given);
}

function get(object: Wired, name: string): unknown {
  if (!(name in object)) throw gap(`${object._type}.${name}`);
  return object[name];
}

function set(object: Wired, name: string, value: unknown): null {
  if (!Object.getOwnPropertyDescriptor(object, name)?.set) throw gap(`${object._type}.${name} =`);
  (object as Record<string, unknown>)[name] = value;
  return null;
}

function keep(object: Wired, kept: References): null {
  if (kept.names.has(object)) return null;
  const name = `kept${kept.byName.size + 1}`;
  kept.byName.set(name, object);
  kept.names.set(object, name);
  return null;
}

function release(object: Wired, kept: References): null {
  kept.byName.delete(kept.names.get(object) ?? "");
  kept.names.delete(object);
  return null;
}

/** A sheet is known by its id from then on; what else is wanted of an object must be loaded. */
function identity(object: Wired, kept: References): object {
  const name = kept.names.get(object);
  const isSheet = object._type === "Worksheet";
  return { ...(isSheet && { Id: object.Id }), ...(name !== undefined && { _ReferenceId: name }) };
}

interface Tree {
  [member: string]: Tree;
}

/** `areas/items/address` → Areas → Address; `items` says nothing, the object itself knows that it is a list. */
function treeOf(paths: readonly string[]): Tree {
  const tree: Tree = {};
  for (const path of paths) {
    let at = tree;
    for (const step of path.split("/").filter((one) => one !== "items" && one !== "$none")) {
      at = at[step[0]!.toUpperCase() + step.slice(1)] ??= {};
    }
  }
  return tree;
}

function selected(object: Wired, tree: Tree, kept: References): unknown {
  if (typeof object.items === "function") {
    const items = (object.items as () => Wired[])();
    return { _Items: items.map((item) => selected(item, tree, kept)) };
  }
  const told: Record<string, unknown> = { ...identity(object, kept) };
  for (const [name, below] of Object.entries(tree)) {
    const value = get(object, name);
    told[name] = isWired(value) ? selected(value, below, kept) : value;
  }
  return told;
}

function isWired(value: unknown): value is Wired {
  return typeof value === "object" && value !== null && "_type" in value;
}
