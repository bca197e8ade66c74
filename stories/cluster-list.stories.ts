import { html, nothing } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  borough: string;
  kind: string;
  only: string;
  sort: string;
  limit: number;
}

const meta: Meta<Arguments> = {
  title: 'cluster-list',
  component: 'cluster-list',
  decorators: [inAScope],
  args: { borough: '', kind: '', only: '', sort: 'name', limit: 50 },
  argTypes: { sort: { control: 'select', options: ['name', 'members', 'distance'] } },
  render: ({ borough, kind, only, sort, limit }) => html`
    <cluster-list
      borough=${borough || nothing}
      kind=${kind || nothing}
      only=${only || nothing}
      sort=${sort}
      limit=${limit}
    ></cluster-list>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const All: Story = {};

export const OfABorough: Story = { args: { borough: 'Barnet' } };

export const OfAKind: Story = { args: { kind: 'sector' } };

/** One or two are shown open. */
export const Chosen: Story = { args: { only: 'lambeth,newham' } };

export const ByMembers: Story = { args: { sort: 'members' } };

export const ByDistance: Story = { args: { borough: 'Islington,Newham,Wandsworth', sort: 'distance' } };

export const Paged: Story = { args: { limit: 4 } };

/** No cluster serves Camden; its neighbours have some. */
export const NoneButNeighboursHave: Story = { args: { borough: 'Camden' } };

/** No cluster serves Sutton, and none its neighbours. */
export const NoneNearEither: Story = { args: { borough: 'Sutton' } };

export const NothingFits: Story = {
  render: () => html`<cluster-search value="zebra crossing"></cluster-search><cluster-list></cluster-list>`,
};

export const OwnWordsForNothing: Story = {
  render: () => html`
    <cluster-list borough="Sutton"><p slot="empty">Ask us at reception: we know of others.</p></cluster-list>
  `,
};

export const WhatATextFound: Story = {
  render: () => html`<cluster-search value="hospitality"></cluster-search><cluster-list></cluster-list>`,
};

export const Compact: Story = { render: () => html`<cluster-list view="compact"></cluster-list>` };

export const AsATable: Story = { render: () => html`<cluster-list view="table"></cluster-list>` };

/** With a borough chosen, the table can be sorted by how near a cluster is, too; what was searched for is marked. */
export const TableOfWhatWasFound: Story = {
  render: () => html`
    <borough-picker value="Barnet"></borough-picker>
    <cluster-search value="careers"></cluster-search>
    <cluster-list view="table"></cluster-list>
  `,
};

export const ViewsToSwitch: Story = {
  render: () => html`<cluster-list view="cards, compact, table" limit="4"></cluster-list>`,
};

/** In a narrow column the rows of a table stack. */
export const ViewsInANarrowColumn: Story = {
  render: () => html`
    <div class="narrow">
      <style>
        .narrow { max-width: 280px; }
      </style>
      <cluster-list view="table, compact, cards" limit="4"></cluster-list>
    </div>
  `,
};
