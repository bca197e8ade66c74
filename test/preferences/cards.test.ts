import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/cluster-list.js';
import { emulate, itWhere } from '../support/engine.js';
import { allByRole, byRole, place, placeOne, settled } from '../support/elements.js';

const widths = (style: CSSStyleDeclaration) =>
  [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].map(parseFloat);

describe('<cluster-card> with forced colours', () => {
  const placeForced = async (attributes = '') => {
    const card = await placeOne<HTMLElementTagNameMap['cluster-card']>(
      `<cluster-card cluster="pan-out" ${attributes}></cluster-card>`,
    );
    await emulate({ 'forced-colors': 'active' });
    return card;
  };

  itWhere('forced-colors', 'is accessible', async () => {
    await expect(await placeForced('open')).to.be.accessible();
  });

  itWhere('forced-colors', 'keeps its edges, its labels\' and its chevron in the colour of text', async () => {
    const card = await placeForced();
    const article = byRole(card, 'article');
    expect(widths(getComputedStyle(article)).every((width) => width > 0)).to.be.true;
    for (const label of card.renderRoot.querySelectorAll('[part=labels] li')) {
      expect(widths(getComputedStyle(label)).every((width) => width > 0)).to.be.true;
    }
    const toggle = byRole(card, 'button');
    const chevron = getComputedStyle(toggle, '::before');
    expect(parseFloat(chevron.borderBottomWidth)).to.be.above(0);
    expect(chevron.borderBottomColor).to.equal(getComputedStyle(toggle).color);
  });

  itWhere('forced-colors', 'marks what matched by more than colour', async () => {
    const card = await placeForced();
    card.marks = new Set(['pan']);
    await settled(card);
    const { textDecorationLine, fontWeight } = getComputedStyle(allByRole(card, 'mark')[0]!);
    expect(textDecorationLine).to.equal('underline');
    expect(Number(fontWeight)).to.be.at.least(700);
  });

  itWhere('forced-colors', 'shows where the focus is', async () => {
    const toggle = byRole(await placeForced(), 'button');
    // By keyboard: a browser shows no ring to somebody who has pointed last.
    await sendKeys({ press: 'Tab' });
    expect(toggle.matches(':focus')).to.be.true;
    const { outlineStyle, outlineWidth } = getComputedStyle(toggle);
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });
});

describe('<cluster-list> with forced colours', () => {
  itWhere('forced-colors', 'says by more than colour which view is shown', async () => {
    const list = await placeOne('<cluster-list view="cards,table" limit="1"></cluster-list>');
    await emulate({ 'forced-colors': 'active' });
    const [shown, other] = ['Cards', 'Table'].map((name) => getComputedStyle(byRole(list, 'button', { name })));
    expect(shown!.textDecorationLine).to.equal('underline');
    expect(other!.textDecorationLine).to.equal('none');
  });
});

describe('with reduced motion', () => {
  itWhere('reduced-motion', 'nothing in a list of cards moves', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const box = await place('<cluster-list limit="3"></cluster-list>');
    for (const toggle of allByRole(box, 'button', { name: /^Full details/ })) {
      expect(getComputedStyle(toggle, '::before').transitionDuration).to.equal('0s');
    }
    const roots = [...box.querySelectorAll('cluster-list')].map(({ shadowRoot }) => shadowRoot!);
    const animations = roots.flatMap((root) => root.getAnimations());
    expect(animations).to.deep.equal([]);
  });
});
