import { toWords } from '../directory/words.js';

const longest = 60;

/** Letters and digits of ASCII in lower case, with hyphens between words; empty where a name has none. */
export const slugOf = (name: string): string =>
  toWords(name)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join('-')
    .slice(0, longest)
    .replace(/-$/, '');

/** Makes slugs of names, each another one than those before it and those that are taken. */
export const createSlugs = (taken: Iterable<string> = []): ((name: string) => string) => {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (name) => {
    const base = slugOf(name) || 'id';
    let slug = base;
    for (let number = next.get(base) ?? 2; used.has(slug); number++) {
      slug = `${base}-${number}`;
      next.set(base, number + 1);
    }
    used.add(slug);
    return slug;
  };
};
