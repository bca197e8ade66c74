import { html, nothing } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  borough: string;
  sector: string;
  headingLevel: number;
}

const meta: Meta<Arguments> = {
  title: 'cluster-directory',
  component: 'cluster-directory',
  args: { borough: '', sector: '', headingLevel: 3 },
  render: ({ borough, sector, headingLevel }) => html`
    <cluster-directory
      borough=${borough || nothing}
      sector=${sector || nothing}
      heading-level=${headingLevel}
    ></cluster-directory>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const Whole: Story = {};

/** Three clusters, so there is still something to search. */
export const LockedToABorough: Story = { args: { borough: 'Barnet' } };

/** One cluster: it is open, and there is nothing to search. */
export const LockedToOneCluster: Story = { args: { borough: 'Lambeth' } };

export const LockedToABoroughWithNone: Story = { args: { borough: 'Camden' } };

export const LockedToASector: Story = { args: { sector: 'Information technology' } };

export const ViewsToSwitch: Story = {
  render: () => html`<cluster-directory view="table, compact, cards"></cluster-directory>`,
};

export const OwnLayout: Story = {
  render: () => html`
    <cluster-directory>
      <borough-picker></borough-picker>
      <cluster-summary></cluster-summary>
      <cluster-list limit="4"></cluster-list>
    </cluster-directory>
  `,
};

export const OwnNotice: Story = {
  render: () => html`<cluster-directory><p slot="notice">Checked by our careers team.</p></cluster-directory>`,
};

export const StartingChoice: Story = {
  render: () => html`
    <cluster-directory>
      <borough-picker value="Greenwich"></borough-picker>
      <cluster-search value="creative"></cluster-search>
      <cluster-summary></cluster-summary>
      <cluster-list></cluster-list>
    </cluster-directory>
  `,
};

/** The frame's address says what is chosen; the button copies it. */
export const RemembersInTheAddress: Story = {
  render: () => html`<cluster-directory url-state></cluster-directory>`,
};

export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <style>
        .narrow { max-width: 280px; }
      </style>
      <cluster-directory></cluster-directory>
    </div>
  `,
};

export const InTheDark: Story = {
  render: () => html`
    <div class="dark">
      <style>
        .dark { color-scheme: dark; color: #eee; background: #1b1b1b; padding: 1em; }
      </style>
      <cluster-directory></cluster-directory>
    </div>
  `,
};
