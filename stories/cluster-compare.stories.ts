import { html, nothing } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  clusters: string;
  contacts: string;
}

const meta: Meta<Arguments> = {
  title: 'cluster-compare',
  component: 'cluster-compare',
  decorators: [inAScope],
  args: { clusters: '', contacts: '' },
  render: ({ clusters, contacts }) => html`
    <cluster-compare clusters=${clusters || nothing} contacts=${contacts || nothing}></cluster-compare>
    ${clusters ? nothing : html`<cluster-list limit="5"></cluster-list>`}
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

const select = (count: number) => ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
  const cards = [...canvasElement.querySelector('cluster-list')!.shadowRoot!.querySelectorAll('cluster-card')];
  for (const card of cards.slice(0, count)) card.shadowRoot!.querySelector('input')!.click();
};

export const NoneSelected: Story = {};

export const OneSelected: Story = { play: select(1) };

export const TwoSelected: Story = { play: select(2) };

/** There is no room for a fifth: its card says so. */
export const FourSelected: Story = { play: select(4) };

/** Its author names them, so no card offers to select. */
export const Named: Story = { args: { clusters: 'pan-out, Lambeth Careers Cluster, islington' } };

export const WithoutContacts: Story = { args: { clusters: 'pan-out, lambeth', contacts: 'hide' } };

/** Four side by side in a narrow column: the table scrolls, and each term stays in view. */
export const Narrow: Story = {
  render: () => html`
    <div style="inline-size: 20em">
      <cluster-compare clusters="pan-out, islington, creative-digital-careers, lambeth"></cluster-compare>
    </div>
  `,
};
