import { html, type TemplateResult } from 'lit';

/** On a page with several stories each needs a scope of its own, or one's choice would show in all. */
export const inAScope = (story: () => unknown): TemplateResult =>
  html`<cluster-directory>${story()}</cluster-directory>`;
