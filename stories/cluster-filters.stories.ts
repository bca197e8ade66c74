import { html, nothing } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  facets: string;
}

const unfold = (canvas: HTMLElement) => {
  const details = canvas.querySelector('cluster-filters')!.shadowRoot!.querySelectorAll('details');
  for (const facet of details) facet.open = true;
  return details;
};

const meta: Meta<Arguments> = {
  title: 'cluster-filters',
  component: 'cluster-filters',
  decorators: [inAScope],
  args: { facets: '' },
  render: ({ facets }) => html`
    <cluster-filters facets=${facets || nothing}></cluster-filters>
    <cluster-summary></cluster-summary>
    <cluster-list limit="3"></cluster-list>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const Folded: Story = {};

export const Unfolded: Story = {
  play: ({ canvasElement }) => void unfold(canvasElement),
};

/** What is chosen in one of them, the others' counts tell. */
export const Choices: Story = {
  play: ({ canvasElement }) => {
    const [, learners] = unfold(canvasElement);
    for (const checkbox of learners!.querySelectorAll<HTMLElement>('li:nth-child(odd) input')) checkbox.click();
  },
};

export const OwnChoiceAndOrder: Story = { args: { facets: 'offers, sector' } };

/** What the page's author has fixed to one value is not offered; of several fixed values, only those are. */
export const Locked: Story = {
  render: () => html`
    <cluster-directory kind="area" learners="SEND, FSM">
      <cluster-filters></cluster-filters>
      <cluster-summary></cluster-summary>
      <cluster-list></cluster-list>
    </cluster-directory>
  `,
  play: Unfolded.play!,
};

/** The search narrows what there is to tell apart. */
export const WithASearch: Story = {
  render: () => html`
    <cluster-search value="work experience"></cluster-search>
    <cluster-filters></cluster-filters>
    <cluster-summary></cluster-summary>
    <cluster-list></cluster-list>
  `,
};
