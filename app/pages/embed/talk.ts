import {
  type AskedMessage,
  type ErrorReason,
  messageVersion,
  namespace,
  type Told,
  type ToldType,
} from '../../embed/messages.ts';
import { playerWords } from '../../words/player.ts';
import type { incomingOf } from './incoming.ts';

/** More are not looked at until the second is over. */
export const mostMessagesPerSecond = 50;

interface TalkOptions {
  readonly id: string | null;
  /** The origin of the page around the embed, if its address says it: then nobody else is told anything or listened to. */
  readonly origin: string | null;
  /** Told of every message as a text, when somebody wants to see them. */
  readonly onLine: (line: string) => void;
}

/** The conversation with the page around this one. Nobody else is listened to. */
export class Talk {
  readonly #options: TalkOptions;
  #secondAtMs = Number.NEGATIVE_INFINITY;
  #inSecond = 0;

  constructor(options: TalkOptions) {
    this.#options = options;
  }

  /** Tells the page around. State goes to the origin that the address names, and to nobody where it names none. */
  tell<Type extends ToldType>(type: Type, body: Told[Type]): void {
    const { id, origin, onLine } = this.#options;
    if (window.parent === window) return;
    if (type === 'state' && origin === null) return this.fail('noOrigin');
    window.parent.postMessage({ ns: namespace, v: messageVersion, id, type, ...body }, origin ?? '*');
    onLine(`→ ${type} ${JSON.stringify(body)}`);
  }

  fail(reason: ErrorReason, text: string = playerWords.errors[reason]): void {
    this.tell('error', { reason, text });
  }

  /** Calls `onAsked` with everything that the page around asks in a form that `read` knows. */
  listen(read: typeof incomingOf, onAsked: (message: AskedMessage) => void): void {
    const { id, origin, onLine } = this.#options;
    const onMessage = ({ source, origin: from, data }: MessageEvent): void => {
      if (window.parent === window || source !== window.parent) return;
      if (origin !== null && from !== origin) return;
      if (!this.#isInTime()) return;
      const incoming = read(data, id);
      if (incoming.kind === 'ignored') return;
      if (incoming.kind === 'malformed') {
        onLine(`← ${incoming.type} ✗`);
        return this.fail('malformed', playerWords.malformed(incoming.type, incoming.field));
      }
      const { ns: _, v: __, id: ___, type, ...body } = incoming.message;
      onLine(`← ${type} ${JSON.stringify(body)}`);
      onAsked(incoming.message);
    };
    window.addEventListener('message', onMessage);
  }

  /** Of more messages in a second than are allowed the first is answered, and no other one is looked at. */
  #isInTime(): boolean {
    const nowMs = performance.now();
    if (nowMs - this.#secondAtMs >= 1_000) {
      this.#secondAtMs = nowMs;
      this.#inSecond = 0;
    }
    this.#inSecond += 1;
    if (this.#inSecond === mostMessagesPerSecond + 1) this.fail('flood');
    return this.#inSecond <= mostMessagesPerSecond;
  }
}
