/** What reads postcodes and looks them up: loaded when a page has use for it, so it takes nothing from the script. */
import { initialState, Task, TaskStatus } from '@lit/task';
import { answerOf, type Answer, type Context } from './answer.js';
import { enAnswers } from './en-answers.js';
import { format, parse } from './parse.js';
import { askService, type Position } from './service.js';
import { askTable } from './table.js';
import type { ReactiveControllerHost } from 'lit';
import type { RequestError } from './request.js';

/** Where postcodes are looked up. */
export interface Source {
  readonly kind: 'service' | 'table';
  readonly url: URL;
}

/** What was typed, or where somebody is, which only a service can look up. */
export type Asked = string | Promise<Position>;

/** What came of a question. */
export interface Outcome {
  readonly answer: (context: Context) => Answer;
  /** What the page's author should know; it continues the address of the source. */
  readonly warning?: string;
}

const saying = (message: string, more?: Partial<Answer>): Outcome => ({ answer: () => ({ message, ...more }) });

const lookUp = async (
  asked: Asked,
  { kind, url: { href, origin, pathname } }: Source,
  signal: AbortSignal,
): Promise<Outcome> => {
  const service = origin + pathname;
  if (typeof asked !== 'string') {
    const position = await asked.catch(() => undefined);
    if (!position) return saying(enAnswers.unlocated);
    const found = await askService(service, position, signal);
    return { answer: (context) => answerOf(found, undefined, context) };
  }
  const entry = parse(asked);
  if (typeof entry === 'string') return saying(enAnswers.malformed[entry], { borough: '', isMalformed: true });
  const found = await (kind === 'table' ? askTable(href, entry, signal) : askService(service, entry, signal));
  return { answer: (context) => answerOf(found, format(entry), context) };
};

const find = async (asked: Asked, source: Source, signal: AbortSignal): Promise<Outcome> => {
  try {
    return await lookUp(asked, source, signal);
  } catch (error) {
    signal.throwIfAborted();
    const { reason, message } = error as RequestError;
    return { ...saying(enAnswers.failed[reason](source.url.host)), warning: message };
  }
};

/** Looks up one thing at a time for an element, which is updated when something comes of it. */
export class Lookup {
  readonly #task: Task<readonly [Asked, Source?], Outcome>;

  constructor(host: ReactiveControllerHost, onOutcome: (outcome: Outcome) => void) {
    this.#task = new Task(host, {
      autoRun: false,
      task: ([asked, source], { signal }) => (source ? find(asked, source, signal) : initialState),
      onComplete: onOutcome,
    });
  }

  /** What came of the last question; undefined while nothing has. */
  get outcome(): Outcome | undefined {
    return this.#task.status === TaskStatus.COMPLETE ? this.#task.value : undefined;
  }

  /** Gives up what was asked before. */
  ask(asked: Asked, source: Source): void {
    void this.#task.run([asked, source]);
  }

  /** Gives up what was asked. */
  stop(): void {
    void this.#task.run(['']);
  }
}
