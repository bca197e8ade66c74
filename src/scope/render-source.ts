import { html, nothing } from 'lit';
import { enSource as text } from '../strings/en-source.js';
import type { Scope } from './scope.js';

/** What is said while a scope's directory is on its way or fails to come; `onRetried` once asking again has helped. */
export const renderSource = (
  { source, directory }: Scope,
  onRetried: () => unknown,
  isWaiting = !directory,
): unknown => {
  if (!source || !(isWaiting || source.hasFailed)) return nothing;
  const retry = async () => {
    await source.load();
    if (!source.hasFailed) onRetried();
  };
  // The button stays while it asks again, so that the focus stays, too; pressed then, it does nothing.
  const button = html`<button type="button" @click=${source.isLoading ? nothing : retry}>${text.retry}</button>`;
  return html`
    <div class="row" part="source">
      <p>${source.hasFailed && !source.isLoading ? text.failed : text.loading}</p>
      ${source.hasFailed ? button : nothing}
    </div>
  `;
};
