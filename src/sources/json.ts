import { looksLikeJson, refuseWebPage } from './kind.js';
import { SourceError } from './problem.js';

/** Where a parser stopped, as "line 3"; empty where it does not tell. */
const lineIn = (text: string, message: string): string => {
  const [, line] = message.match(/line (\d+)/) ?? [];
  const [, position] = message.match(/position (\d+)/) ?? [];
  if (line) return `line ${line}`;
  return position ? `line ${text.slice(0, Number(position)).split('\n').length}` : '';
};

/**
 * What a JSON text says.
 * @throws {SourceError} It is none, or ends in the middle.
 */
export const parseJson = (text: string): unknown => {
  refuseWebPage(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const { message } = error as Error;
    const trimmed = text.trimEnd();
    const line = lineIn(trimmed, message);
    // Engines say this in their own ways; that the last bracket is missing is the same in all.
    const isOpen = looksLikeJson(text) && !/[\]}]$/.test(trimmed);
    if (isOpen || /end of (?:JSON|data|input)|unterminated|EOF/i.test(message)) {
      throw new SourceError('cut-off', 'ends in the middle', 'Load it up again, whole.');
    }
    const what = `is not JSON${line && `: something is wrong in ${line}`}`;
    throw new SourceError('not-a-directory', what, 'A comma or quotation mark may be missing or one too many.');
  }
};
