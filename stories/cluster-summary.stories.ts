import { html, nothing } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  borough: string;
  sector: string;
}

const meta: Meta<Arguments> = {
  title: 'cluster-summary',
  component: 'cluster-summary',
  decorators: [inAScope],
  args: { borough: '', sector: '' },
  render: ({ borough, sector }) => html`
    <cluster-summary borough=${borough || nothing} sector=${sector || nothing}></cluster-summary>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const All: Story = {};

export const Locked: Story = { args: { borough: 'Barnet' } };

export const LockedTwice: Story = { args: { borough: 'Barnet', sector: 'Information technology' } };

/** What a person chose can be taken back, one by one or all at once. */
export const Choices: Story = {
  render: () => html`
    <borough-picker value="Barnet"></borough-picker>
    <cluster-search value="college"></cluster-search>
    <cluster-summary></cluster-summary>
  `,
};
