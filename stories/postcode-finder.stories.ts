import { html, nothing } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  service: string;
  label: string;
}

const meta: Meta<Arguments> = {
  title: 'postcode-finder',
  component: 'postcode-finder',
  decorators: [inAScope],
  // Nothing is sent there before someone asks.
  args: { service: 'https://api.postcodes.io', label: '' },
  render: ({ service, label }) => html`
    <postcode-finder service=${service || nothing} label=${label}>
      <p>Pick your borough from the list.</p>
    </postcode-finder>
    <borough-picker></borough-picker>
    <cluster-list limit="3"></cluster-list>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const WithAService: Story = {};

export const OwnLabel: Story = { args: { label: "Your school's postcode" } };

export const NotAPostcode: Story = {
  play: ({ canvasElement }) => {
    const { shadowRoot } = canvasElement.querySelector('postcode-finder')!;
    shadowRoot!.querySelector('input')!.value = 'SW18 2';
    shadowRoot!.querySelector('form')!.requestSubmit();
  },
};

export const WithoutAService: Story = { args: { service: '' } };
