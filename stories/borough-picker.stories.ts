import { html } from 'lit';
import { inAScope } from './in-a-scope.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

interface Arguments {
  value: string;
  label: string;
  required: boolean;
  disabled: boolean;
}

const meta: Meta<Arguments> = {
  title: 'borough-picker',
  component: 'borough-picker',
  decorators: [inAScope],
  args: { value: '', label: '', required: false, disabled: false },
  render: ({ value, label, required, disabled }) => html`
    <borough-picker value=${value} label=${label} ?required=${required} ?disabled=${disabled}></borough-picker>
  `,
};

export default meta;
type Story = StoryObj<Arguments>;

export const Unchosen: Story = {};

export const Chosen: Story = { args: { value: 'Hammersmith & Fulham' } };

export const OwnLabel: Story = { args: { label: 'Where do you live?' } };

export const Required: Story = { args: { required: true } };

export const Disabled: Story = { args: { disabled: true } };

/** The page's own label names it, and its form sends the code. */
export const InAForm: Story = {
  render: () => html`
    <form>
      <label for="home">Home borough</label>
      <borough-picker id="home" name="borough"></borough-picker>
      <p><button>Send this borough</button></p>
    </form>
  `,
};
