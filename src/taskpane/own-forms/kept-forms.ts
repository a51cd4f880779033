/** A template set that was learned in the pane, as the text of its file. */
export interface KeptForms {
  readonly set: string;
  readonly since: number;
  readonly text: string;
}

/** Forms of the unit's own, kept on this machine and nowhere else. */
export interface OwnForms {
  all(): readonly KeptForms[];
  /** In place of what is kept under the same name and year. Throws NotKept where the browser has no room or lets none. */
  keep(forms: KeptForms): void;
  takeOut(forms: Pick<KeptForms, "set" | "since">): void;
}

export class NotKept extends Error {
  constructor() {
    super("这台电脑的浏览器不让绩表存东西，没有记下。可以点“导出表样”存成文件。");
    this.name = "NotKept";
  }
}

const KEY = "绩表/表样";

/** `storage` is asked each time, for merely touching it may throw; `onChange` is told after every change. */
export function keptForms(
  storage: () => Pick<Storage, "getItem" | "setItem">,
  onChange: () => void = () => {},
): OwnForms {
  const all = () => {
    try {
      return formsFrom(JSON.parse(storage().getItem(KEY) ?? "[]"));
    } catch {
      return [];
    }
  };
  const write = (forms: readonly KeptForms[]) => {
    const text = JSON.stringify(forms);
    try {
      storage().setItem(KEY, text);
      if (storage().getItem(KEY) !== text) throw new NotKept();
    } catch {
      throw new NotKept();
    }
    onChange();
  };
  const others = ({ set, since }: Pick<KeptForms, "set" | "since">) =>
    all().filter((one) => one.set !== set || one.since !== since);
  return {
    all,
    keep: (forms) => write([...others(forms), forms]),
    takeOut: (forms) => write(others(forms)),
  };
}

/** What this or another version has stored; what is odd is left out. */
function formsFrom(stored: unknown): KeptForms[] {
  if (!Array.isArray(stored)) return [];
  return (stored as unknown[]).flatMap((one) => {
    const { set, since, text } = (one ?? {}) as Partial<KeptForms>;
    const isOne = typeof set === "string" && typeof text === "string" && Number.isInteger(since);
    return isOne ? [{ set, since: since as number, text }] : [];
  });
}
