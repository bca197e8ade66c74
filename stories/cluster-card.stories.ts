import { html } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  cluster: string;
  open: boolean;
  headingLevel: number;
  contacts: '' | 'hide';
}

const meta: Meta<Arguments> = {
  title: 'cluster-card',
  component: 'cluster-card',
  decorators: [inAScope],
  args: { cluster: 'pan-out', open: false, headingLevel: 3, contacts: '' },
  argTypes: { contacts: { control: 'select', options: ['', 'hide'] } },
  render: ({ cluster, open, headingLevel, contacts }) => html`
    <cluster-card cluster=${cluster} ?open=${open} heading-level=${headingLevel} contacts=${contacts}></cluster-card>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const Folded: Story = {};

export const Open: Story = { args: { open: true } };

/** A long list of employers and a quality award. */
export const MuchToSay: Story = { args: { cluster: 'wandsworth-ambitions', open: true } };

/** Little is known, and nothing stands for what is not. */
export const LittleToSay: Story = { args: { cluster: 'islington', open: true } };

export const AcrossBoroughs: Story = { args: { cluster: 'creative-digital-careers' } };

export const WithoutPeoplesNames: Story = { args: { open: true, contacts: 'hide' } };

export const HigherHeading: Story = { args: { headingLevel: 2 } };

export const Compact: Story = {
  render: () => html`
    <cluster-card cluster="pan-out" compact></cluster-card>
    <cluster-card cluster="lambeth" compact open></cluster-card>
  `,
};

/** There is no such cluster: what the page says inside the tag shows, and the console tells the author why. */
export const Unknown: Story = {
  render: () => html`
    <cluster-card cluster="nowhere"><a href="https://www.london.gov.uk/">Careers Clusters in London</a></cluster-card>
  `,
};

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><cluster-card cluster="pan-out" open></cluster-card></div>`,
};

export const InTheDark: Story = {
  render: () => html`
    <div class="dark">
      <style>
        .dark { color-scheme: dark; color: #eee; background: #1b1b1b; padding: 1em; }
      </style>
      <cluster-card cluster="pan-out" open></cluster-card>
    </div>
  `,
};
