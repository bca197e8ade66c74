/** A number with what there is of it: "1 cluster", "2 addresses". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;
