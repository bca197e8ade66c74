import { expect } from '@open-wc/testing';
import '../../src/define/cluster-filters.js';
import { allByRole, byRole, focused, placeOne } from '../support/elements.js';
import { emulate, itWhere, press } from '../support/engine.js';

describe('<cluster-filters> with forced colours', () => {
  const placeForced = async () => {
    const filters = await placeOne('<cluster-filters facets="sector, kind"></cluster-filters>');
    byRole(filters, 'button', { name: 'Sector' }).click();
    await emulate({ 'forced-colors': 'active' });
    return filters;
  };

  itWhere('forced-colors', 'is accessible', async () => {
    await expect(await placeForced()).to.be.accessible();
  });

  itWhere('forced-colors', 'shows where the focus is', async () => {
    const filters = await placeForced();
    const [checkbox] = allByRole(filters, 'checkbox');
    byRole(filters, 'button', { name: 'Sector' }).focus();
    await press('Tab');
    expect(focused() === checkbox).to.equal(true);
    const { outlineStyle, outlineWidth } = getComputedStyle(checkbox!);
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });
});

describe('<cluster-filters> with reduced motion', () => {
  itWhere('reduced-motion', 'turns no chevron slowly', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const filters = await placeOne('<cluster-filters></cluster-filters>');
    for (const button of allByRole(filters, 'button')) {
      expect(getComputedStyle(button, '::before').transitionDuration).to.equal('0s');
    }
  });
});
