/**
 * The side of Excel on the web in its conversation with an add-in: messages between two windows, as Office's client
 * has them. Runs in the outer page.
 */
export interface Conversation {
  /** Tells of an event, where the client has asked to be told. */
  tell(event: string, about: object): void;
  /** Whether the client has asked to be told. */
  hears(event: string): boolean;
  /** Nobody answers any longer. */
  end(): void;
}

/** What Excel answers. */
export interface Answers {
  /** Who and what Excel is. */
  readonly context: object;
  /** A call of the object model, by its number; the answer is what the client gets. */
  call(dispatch: number, given: Readonly<Record<string, unknown>>): Promise<object>;
}

export const CONVERSATION = "conversation";

const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: { readonly DdaMethod?: { readonly DispatchId: number } } | null;
}

export function converse(frame: HTMLIFrameElement, { context, call }: Answers): Conversation {
  const asked = new Map<string, number>();
  const send = (name: string, correlation: number, type: number, data: unknown) => {
    const answer = {
      ...{ _messageType: RESPONSE, _actionName: name, _conversationId: CONVERSATION },
      ...{ _correlationId: correlation, _origin: window.origin, _data: data },
      ...{ _errorCode: 0, _responseType: type, _serializerVersion: 1 },
    };
    frame.contentWindow!.postMessage(JSON.stringify(answer), "*");
  };

  const answerTo = async ({ _actionType, _actionName, _data }: Message): Promise<unknown> => {
    if (_actionName === "ContextActivationManager_getAppContextAsync") return context;
    if (_actionType !== 0) return { Error: 0 };
    if (_actionName !== "executeMethod") return {};
    return {
      Version: 1,
      Error: 0,
      ...(await call(_data!.DdaMethod!.DispatchId, _data as Record<string, unknown>)),
    };
  };

  const hear = ({ source, data }: MessageEvent<string>) => {
    if (source !== frame.contentWindow) return;
    const message = JSON.parse(data) as Message;
    if (message._messageType !== REQUEST || message._conversationId !== CONVERSATION) return;
    const { _actionName: name, _correlationId: correlation } = message;
    if (message._actionType === 1) asked.set(name, correlation);
    if (message._actionType === 2) asked.delete(name);
    void answerTo(message).then((answer) => send(name, correlation, FOR_CALLING, answer));
  };
  window.addEventListener("message", hear);

  return {
    hears: (event) => asked.has(event),
    end: () => window.removeEventListener("message", hear),
    tell(event, about) {
      const correlation = asked.get(event);
      if (correlation !== undefined) send(event, correlation, FOR_EVENTING, about);
    },
  };
}
