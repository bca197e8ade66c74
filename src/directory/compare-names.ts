/** Made when first needed: that takes a browser longer than all else it does before the first card. */
let collator: Intl.Collator | undefined;

/** Two letters of the alphabet, or one and a space or the end of a name. */
const tellApart = /^[a-z ]?[a-z ]?$/;

/**
 * Orders names as English does, whatever their case, and the numbers in them by what they count: as
 * `Intl.Collator('en', { numeric: true })`. Most names part at a letter of the alphabet, and need no collator for that.
 */
export const compareNames = (a: string, b: string): number => {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const letterA = a.charAt(at).toLowerCase();
  const letterB = b.charAt(at).toLowerCase();
  if (letterA !== letterB && tellApart.test(letterA + letterB)) return letterA < letterB ? -1 : 1;
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
};
