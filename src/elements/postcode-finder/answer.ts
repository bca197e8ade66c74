import { query } from '../../directory/query.js';
import { enPostcodeFinder as finder } from '../../strings/en-postcode-finder.js';
import type { Directory } from '../../directory/directory.js';
import type { Filter } from '../../directory/types.js';
import type { Found } from '../../postcodes/found.js';
import type { Strings } from '../../strings/en.js';

/** What to tell a person; without a borough and a choice there is nothing to show them. */
export interface Answer {
  readonly message: string;
  /** The code of the borough in which all of it lies. */
  readonly borough?: string;
  /** Codes of the boroughs of which the person can say which it is. */
  readonly choice?: readonly string[];
}

/** Puts what was found for a postcode (without one, for where a person is) into words and a directory's codes. */
export const answerOf = (
  { areas, ended }: Found,
  what: string | undefined,
  directory: Directory,
  locks: Filter,
  { listed }: Strings,
): Answer => {
  const name = what ?? finder.here;
  if (ended) return { message: finder.ended(name) };
  if (!areas.length) return { message: what ? finder.unknown(what) : finder.nowhere };
  const codes = areas.flatMap((area) => {
    const meant = directory.resolve('borough', area);
    return 'value' in meant ? meant.value : [];
  });
  if (!codes.length) return { message: finder.outside(name) };
  const choice = locks.borough.length ? codes.filter((code) => locks.borough.includes(code)) : codes;
  const [borough] = choice;
  const nameOf = (code: string) => directory.nameOf('borough', code);
  if (!borough) return { message: finder.notShown(name, listed(codes.map(nameOf))) };
  if (areas.length > 1) return { message: finder.several(name, codes.length < areas.length), choice };
  const { counts } = query(directory, { filter: locks });
  return { message: finder.found(name, nameOf(borough), counts.borough.get(borough) ?? 0), borough };
};
