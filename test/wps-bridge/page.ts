import { objectOf, type Answer, type Told } from "./object-model";
import type { Shapes } from "./shapes";

/**
 * Runs before the pane's own scripts and makes the window as WPS makes it: objects that answer at once, because a
 * question that is asked synchronously goes to the test, and by it to LibreOffice. What LibreOffice has not, a place to
 * keep words and task panes, stands here.
 */
function asked(path: string, question: object): Answer {
  const request = new XMLHttpRequest();
  request.open("POST", path, false);
  request.send(JSON.stringify(question));
  return JSON.parse(request.responseText) as Answer;
}

const shapes: Shapes = new Map(
  (asked("/bridge/shapes", {}).value as [string, [string, never][]][]).map(([name, members]) => [
    name,
    new Map(members),
  ]),
);
const ask = (question: object) => asked("/bridge/ask", question);

type Listener = (...about: unknown[]) => void;
const listeners = new Map<string, Set<Listener>>();
const stored = new Map<string, unknown>();
const pane = { ID: 1, Visible: true, DockPosition: 2, Width: 400 };

const own: Readonly<Record<string, unknown>> = {
  ApiEvent: {
    AddApiEventListener(name: string, listener: Listener) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    RemoveApiEventListener(name: string, listener: Listener) {
      listeners.get(name)?.delete(listener);
    },
  },
  PluginStorage: {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: unknown) => void stored.set(key, value),
  },
  CreateTaskPane: () => pane,
  GetTaskPane: () => pane,
  Name: "WPS 表格",
};

const office = objectOf(asked("/bridge/application", {}), "Application", shapes, ask);
const Application = new Proxy(office, {
  get: (target, member) =>
    typeof member === "string" && member in own ? own[member] : (Reflect.get(target, member) as unknown),
});

/** Word of what happened, as it comes in. */
const KINDS = ["Worksheet", "Range"];
new EventSource("/bridge/told").onmessage = ({ data }: MessageEvent<string>) => {
  for (const { name, about } of JSON.parse(data) as Told[]) {
    const objects = about.map((one, i) => objectOf(one, KINDS[i]!, shapes, ask));
    for (const listener of [...(listeners.get(name) ?? [])]) listener(...objects);
  }
};

Object.assign(window, { Application });
