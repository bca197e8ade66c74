const beyond = (place: string) => `outside ${place === 'borough' ? 'London' : 'these areas'}`;

/** What the postcode finder answers. */
export const enAnswers = {
  here: 'Your location',
  found: (what: string, borough: string, count: number) =>
    `${what} is in ${borough}${count ? '.' : ', where no cluster works. The list says what is near.'}`,
  notShown: (what: string, borough: string) => `${what} is in ${borough}, which is not shown here.`,
  outside: (what: string, place: string) => `${what} is ${beyond(place)}.`,
  several: (what: string, place: string, partly: boolean) =>
    `${what} is in more than one ${place}${partly ? ` or ${beyond(place)}` : ''}. Which is yours?`,
  ended: (what: string) => `${what} is no longer in use.`,
  unknown: (what: string) => `${what} is not a known postcode.`,
  nowhere: 'There is no postcode near you.',
  unlocated: 'Your browser gives no location.',
  malformed: {
    empty: 'Type a postcode, or its first part.',
    signs: 'A postcode has only letters and digits.',
    incomplete: 'This postcode is not complete.',
    form: 'A postcode looks like SW18 2PU.',
  },
  failed: {
    busy: (host: string) => `${host} is busy. Try again in a minute.`,
    slow: (host: string) => `${host} takes too long to answer.`,
    down: (host: string) => `${host} gives no answer.`,
  },
};
