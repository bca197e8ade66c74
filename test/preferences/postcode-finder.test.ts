import { expect } from '@open-wc/testing';
import '../../src/define/postcode-finder.js';
import { allByRole, byRole, placeOne } from '../support/elements.js';
import { emulate, itWhere } from '../support/engine.js';

describe('<postcode-finder> with forced colours', () => {
  itWhere('forced-colors', 'shows the bounds of its field and of its buttons', async () => {
    await emulate({ 'forced-colors': 'active' });
    const finder = await placeOne('<postcode-finder service="https://postcodes.example"></postcode-finder>');
    for (const control of [byRole(finder, 'textbox'), ...allByRole(finder, 'button')]) {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(control);
      expect(parseFloat(borderTopWidth)).to.be.above(0);
      expect(borderTopStyle).to.equal('solid');
    }
    await expect(finder).to.be.accessible();
  });
});
