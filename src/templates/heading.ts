import { html, type TemplateResult } from 'lit';
import { warn } from '../warn.js';

const byLevel: Record<number, (content: unknown) => TemplateResult> = {
  1: (content) => html`<h1 part="heading" id="heading" tabindex="-1">${content}</h1>`,
  2: (content) => html`<h2 part="heading" id="heading" tabindex="-1">${content}</h2>`,
  3: (content) => html`<h3 part="heading" id="heading" tabindex="-1">${content}</h3>`,
  4: (content) => html`<h4 part="heading" id="heading" tabindex="-1">${content}</h4>`,
  5: (content) => html`<h5 part="heading" id="heading" tabindex="-1">${content}</h5>`,
  6: (content) => html`<h6 part="heading" id="heading" tabindex="-1">${content}</h6>`,
};

const defaultLevel = 3;

/** The heading level that a `heading-level` attribute asks for, or the nearest to it that there is. */
export const headingLevelOf = (element: Element & { headingLevel?: number | string | null | undefined }): number => {
  const { headingLevel } = element;
  if (headingLevel === undefined || headingLevel === null || headingLevel === '') return defaultLevel;
  const level = Number(headingLevel);
  if (level in byLevel) return level;
  const nearest = Math.min(Math.max(Math.round(level) || defaultLevel, 1), 6);
  warn(element, 'heading-level', String(headingLevel), `did you mean ${nearest}?`);
  return nearest;
};

/** A heading that can be sent the focus. */
export const heading = (level: number, content: unknown): TemplateResult => byLevel[level]!(content);
