import { expect } from '@open-wc/testing';
import '../../src/define/borough-map.js';
import { getScope } from '../../src/scope/index.js';
import { emulate, itWhere } from '../support/engine.js';
import { allByRole, nameOf, placeOne } from '../support/elements.js';
import type { BoroughMap } from '../../src/elements/borough-map/borough-map.js';

describe('<borough-map> with forced colours', () => {
  afterEach(() => {
    getScope().filter = {};
  });

  const placeForced = async (attributes = '') => {
    const map = await placeOne<BoroughMap>(`<borough-map ${attributes}></borough-map>`);
    await emulate({ 'forced-colors': 'active' });
    return map;
  };

  const shapeOf = (map: BoroughMap, name: string) =>
    allByRole(map, 'option').find((option) => nameOf(option).startsWith(name))!.querySelector('path')!;

  itWhere('forced-colors', 'is accessible', async () => {
    await expect(await placeForced('value="Brent"')).to.be.accessible();
  });

  itWhere('forced-colors', 'hatches each shade in its own way, in the colour of text', async () => {
    const map = await placeForced();
    const fills = ['Camden', 'Brent', 'Ealing', 'Barnet'].map((name) => getComputedStyle(shapeOf(map, name)));
    expect(fills.map(({ fill }) => /#hatch-(\d)/.exec(fill)?.[1])).to.deep.equal(['0', '1', '2', '3']);
    for (const { fillOpacity, stroke } of fills) {
      expect([fillOpacity, stroke]).to.deep.equal(['1', getComputedStyle(map).color]);
    }
    const hatches = [1, 2, 3].map((level) => map.shadowRoot!.getElementById(`hatch-${level}`)!);
    expect(new Set(hatches.map((hatch) => hatch.getAttribute('width'))).size).to.equal(3);
  });

  itWhere('forced-colors', 'outlines what is chosen in the system\'s colour for it', async () => {
    const map = await placeForced('value="Brent"');
    const probe = document.createElement('div');
    probe.style.color = 'Highlight';
    probe.style.setProperty('forced-color-adjust', 'none');
    document.body.append(probe);
    const { stroke, strokeWidth } = getComputedStyle(map.shadowRoot!.querySelector('.chosen')!);
    expect([stroke, strokeWidth]).to.deep.equal([getComputedStyle(probe).color, '4px']);
    probe.remove();
  });
});
