import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { Failure } from './failure.js';

/** Much at a time, since each time has its cost; little against what a large file has. */
const bytesAtATime = 1 << 20;

/** A row longer than this many pieces of the file is one whose quotation mark is never closed. */
const piecesOfARow = 2;

/** The text of a file, piece by piece, without a byte order mark: before a quoted cell it would unmake the quote. */
async function* textOf(path: string) {
  const decoder = new TextDecoder();
  let isFirst = true;
  for await (const bytes of createReadStream(path, { highWaterMark: bytesAtATime })) {
    const text = decoder.decode(bytes as Buffer, { stream: true });
    if (isFirst && text.includes('\0')) {
      throw new Failure(`${path} is not text: unpack it if it is an archive, save it as CSV if it is a spreadsheet.`);
    }
    isFirst = false;
    if (text) yield text;
  }
}

/** Takes a row with the number of its line, the first being 1. */
type TakeRow = (row: readonly string[], line: number) => void;

const isEmpty = (row: readonly string[]) => row.length === 1 && row[0] === '';

/**
 * Hands on the rows of a CSV file with commas, one after the other, empty lines left out; no more than a few pieces of
 * the file are in memory. Lines are counted as if no cell had a line break in it.
 * @throws {Failure} The file cannot be read or its quotation marks are wrong; and whatever `take` throws.
 */
export const eachRow = (path: string, take: TakeRow): Promise<void> =>
  new Promise((resolve, reject) => {
    const text = Readable.from(textOf(path));
    const stop = (error: Error) => {
      reject(error);
      text.destroy();
    };
    let lines = 0;
    let piecesWithoutRow = 0;
    Papa.parse<string[]>(text, {
      delimiter: ',',
      chunk: ({ data, errors }, parser) => {
        // A row that the end of a piece cuts off between CR and LF is complained of, too, before it comes whole.
        const problem = errors.find(({ row = 0 }) => row < data.length);
        try {
          data.slice(0, problem?.row).forEach((row, index) => {
            if (!isEmpty(row)) take(row, lines + index + 1);
          });
          lines += problem?.row ?? data.length;
          piecesWithoutRow = data.length ? 0 : piecesWithoutRow + 1;
          if (problem || piecesWithoutRow > piecesOfARow) {
            throw new Failure(`${path}, line ${lines + 1}: a quotation mark is not closed, or not doubled inside.`);
          }
        } catch (error) {
          stop(error as Error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: (error) => {
        stop(error instanceof Failure ? error : new Failure(`${path} cannot be read: ${error.message}`));
      },
    });
  });
