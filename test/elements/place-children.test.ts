import { expect } from '@open-wc/testing';
import { placeChildren } from '../../src/elements/cluster-list/place-children.js';

/** Places items that are named by letters, and says what of them had to be put in for it. */
const place = (before: string, wanted: string) => {
  const list = document.createElement('ul');
  const items = new Map([...before, ...wanted].map((letter) => [letter, document.createElement('li')]));
  for (const [letter, item] of items) item.id = letter;
  const itemsOf = (letters: string) => [...letters].map((letter) => items.get(letter)!);
  list.append(...itemsOf(before));
  const changes = new MutationObserver(() => {});
  changes.observe(list, { childList: true });
  placeChildren(list, itemsOf(wanted));
  const put = changes.takeRecords().flatMap(({ addedNodes }) => [...addedNodes] as Element[]);
  changes.disconnect();
  const lettersOf = (elements: Iterable<Element>) => [...elements].map(({ id }) => id).join('');
  return { placed: lettersOf(list.children), put: [...lettersOf(put)].sort().join('') };
};

describe('Children of a list', () => {
  for (const [before, wanted, put] of [
    ['', 'abc', 'abc'],
    ['abc', 'abc', ''],
    ['abcdef', 'bdf', ''],
    ['abc', 'xaybzc', 'xyz'],
    ['abcdef', 'fabcde', 'f'],
    ['abcdef', 'bcdefa', 'a'],
    ['abcdef', 'abdcef', 'd'],
    ['abcdefgh', 'efghabcd', 'efgh'],
    ['abcdef', 'dxb', 'dx'],
    ['abc', '', ''],
  ] as const) {
    it(`${before || 'none'} become ${wanted || 'none'} with ${put || 'none'} put in`, () => {
      expect(place(before, wanted)).to.deep.equal({ placed: wanted, put });
    });
  }

  it('are in the order wanted, whatever it was before', () => {
    const letters = [...'abcdefghij'];
    for (let step = 1; step < letters.length; step++) {
      const wanted = letters.map((_, index) => letters[(index * 7 + step) % letters.length]).join('');
      expect(place(letters.join(''), wanted).placed).to.equal(wanted);
    }
  });
});
