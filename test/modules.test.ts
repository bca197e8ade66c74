import { expect } from '@open-wc/testing';
import { sourceModules } from './support/engine.js';
import { tags } from '../src/tags.js';

const registers = (address: string) => /^\/src\/(define\/|index\.ts$|bundle\.ts$)/.test(address);
const registered = () => tags.filter((tag) => customElements.get(tag));

// What is read here also shows in the coverage, as lines that no test reaches.
describe('every module of the library', () => {
  it('loads, and registers nothing when it is not meant to', async () => {
    const addresses = (await sourceModules()).filter((address) => !registers(address));
    expect(addresses.length).to.be.above(0);
    for (const address of addresses) await import(address);
    expect(registered()).to.deep.equal([]);
  });

  it('registers its element when it is meant to', async () => {
    for (const tag of tags) {
      await import(`/src/define/${tag}.ts`);
      expect(customElements.get(tag), tag).to.be.a('function');
    }
  });

  it('registers every element from the entries', async () => {
    await import('../src/index.js');
    await import('../src/bundle.js');
    expect(registered()).to.deep.equal([...tags]);
  });
});
