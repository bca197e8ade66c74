import { enAnswers } from './en-answers.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Filter } from '../directory/types.js';
import type { Found } from './found.js';

/** What to tell a person; without a borough and a choice there is nothing to show them. */
export interface Answer {
  readonly message: string;
  /** The code of the borough in which all of it lies; `""` where there is none and none is to be picked instead. */
  readonly borough?: string;
  /** Codes of the boroughs of which the person can say which it is. */
  readonly choice?: readonly string[];
  readonly isMalformed?: boolean;
}

/** Where somebody asks: what an answer depends on beside the postcode. */
export interface Context {
  readonly directory: AnyDirectory;
  readonly locks: Filter;
  /** How many clusters each borough has within the locks. */
  readonly counts: ReadonlyMap<string, number>;
  /** Joins names as a sentence does. */
  readonly listed: (names: readonly string[]) => string;
}

/** Puts what was found, of a postcode or of where a person is, into words and a directory's codes. */
export const answerOf = (
  { areas, ended }: Found,
  what: string | undefined,
  { directory, locks, counts, listed }: Context,
): Answer => {
  const name = what ?? enAnswers.here;
  if (ended) return { message: enAnswers.ended(name) };
  if (!areas.length) return { message: what ? enAnswers.unknown(what) : enAnswers.nowhere };
  const codes = areas.flatMap((area) => {
    const meant = directory.resolve('borough', area);
    return 'value' in meant ? meant.value : [];
  });
  if (!codes.length) return { message: enAnswers.outside(name, directory.place) };
  const choice = locks.borough.length ? codes.filter((code) => locks.borough.includes(code)) : codes;
  const [borough] = choice;
  const nameOf = (code: string) => directory.nameOf('borough', code);
  if (!borough) return { message: enAnswers.notShown(name, listed(codes.map(nameOf))) };
  const isPartly = codes.length < areas.length;
  if (areas.length > 1) return { message: enAnswers.several(name, directory.place, isPartly), choice };
  return { message: enAnswers.found(name, nameOf(borough), counts.get(borough) ?? 0), borough };
};
