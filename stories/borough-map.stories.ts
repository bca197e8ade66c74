import { html } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  layout: 'hexagons' | 'squares' | 'outline';
  value: string;
  label: string;
  multiple: boolean;
  required: boolean;
  disabled: boolean;
}

const meta: Meta<Arguments> = {
  title: 'borough-map',
  component: 'borough-map',
  decorators: [inAScope],
  argTypes: { layout: { control: 'select', options: ['hexagons', 'squares', 'outline'] } },
  args: { layout: 'hexagons', value: '', label: '', multiple: false, required: false, disabled: false },
  render: ({ layout, value, label, multiple, required, disabled }) => html`
    <borough-map
      layout=${layout}
      value=${value}
      label=${label}
      ?multiple=${multiple}
      ?required=${required}
      ?disabled=${disabled}
    ></borough-map>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const Hexagons: Story = {};

export const Squares: Story = { args: { layout: 'squares' } };

/** The real outlines, which are loaded from beside the script. */
export const Outline: Story = { args: { layout: 'outline' } };

export const Chosen: Story = { args: { value: 'Hammersmith & Fulham' } };

export const Several: Story = { args: { multiple: true, value: 'Brent, Barnet, Camden' } };

export const Disabled: Story = { args: { disabled: true, value: 'Brent' } };

/** Its river and its shades are of the site's colour. */
export const OwnColour: Story = {
  render: () => html`
    <style>
      .own-colour {
        --clusters-accent: light-dark(#7b1fa2, #d9a6ee);
      }
    </style>
    <borough-map class="own-colour"></borough-map>
  `,
};

/** What is chosen on the map, the list shows. */
export const WithAList: Story = {
  render: () => html`
    <borough-map></borough-map>
    <cluster-summary></cluster-summary>
    <cluster-list></cluster-list>
  `,
};

/** The page's own label names it, and its form sends the code. */
export const InAForm: Story = {
  render: () => html`
    <form>
      <label for="home">Home borough</label>
      <borough-map id="home" name="borough" required></borough-map>
      <p><button>Send</button></p>
    </form>
  `,
};
