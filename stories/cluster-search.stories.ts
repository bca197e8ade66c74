import { html } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  value: string;
  label: string;
}

const meta: Meta<Arguments> = {
  title: 'cluster-search',
  component: 'cluster-search',
  decorators: [inAScope],
  args: { value: '', label: '' },
  render: ({ value, label }) => html`
    <cluster-search value=${value} label=${label}></cluster-search>
    <cluster-summary></cluster-summary>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const Empty: Story = {};

export const Searching: Story = { args: { value: 'work experience' } };

export const Misspelt: Story = { args: { value: 'Wandswoth' } };

export const NothingFound: Story = { args: { value: 'zebra crossing' } };

export const OwnLabel: Story = { args: { label: 'What are you looking for?' } };
