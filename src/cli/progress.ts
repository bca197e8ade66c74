import { stderr } from 'node:process';

/** What a terminal is, as far as it is needed to say how far a task is. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const emptyLine = '\r\x1b[K';

/** Says in one line of a terminal, over and over, how far a long task is; where there is no terminal, nothing. */
export class Progress {
  readonly #terminal: Terminal | undefined;

  constructor(terminal: Terminal = stderr) {
    this.#terminal = terminal.isTTY ? terminal : undefined;
  }

  say(words: string): void {
    this.#terminal?.write(`${emptyLine}${words}`);
  }

  /** Takes the line away, so that what is written next begins on an empty one. */
  end(): void {
    this.#terminal?.write(emptyLine);
  }
}
