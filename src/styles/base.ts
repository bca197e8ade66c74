import { css } from 'lit';

/**
 * What every element shares. A page's `*{}` beats `:host{}`, so what may not leak in is reset on the inner wrapper.
 * Text and lines derive from `currentColor`, so they suit whatever page they are on, light or dark.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--clusters-accent, light-dark(#1756a9, #8fbcff));
    --_radius: var(--clusters-radius, 0.5em);
    --_gap: var(--clusters-gap, 1em);
    --_line: color-mix(in srgb, currentColor 22%, transparent);
    --_surface: color-mix(in srgb, currentColor 4%, transparent);
    --_small: max(0.8125em, 12px);
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .wrapper {
    float: none;
    font-style: normal;
    hyphens: manual;
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: underline;
    /* Half the text's colour: a dark page without a color-scheme has the accent of a light one. */
    text-decoration-color: color-mix(in srgb, currentColor, var(--_accent));
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: bolder;
    text-decoration: underline 0.15em var(--_accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: max(2px, 0.15em) solid currentColor;
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

/** For elements with fields and buttons: hosts' own control styles do not reach in here. */
export const controlStyles = css`
  label,
  .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: bold;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, FieldText 65%, Field);
    border-radius: var(--_radius);
    background-color: Field;
    color: FieldText;
    font: inherit;
  }
  button {
    min-block-size: 2.25em;
    padding: 0.25em 0.875em;
    border: 1px solid color-mix(in srgb, currentColor 70%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
  }
  button:hover {
    background-color: color-mix(in srgb, currentColor 8%, transparent);
  }
  input:focus-visible,
  select:focus-visible {
    /* Inside the field, whose own colours it has: around it, they may be those of the page. */
    outline-offset: -0.25em;
  }
  :disabled {
    cursor: default;
    opacity: 0.6;
  }
  [aria-pressed='true'] {
    border-color: currentColor;
    background-color: var(--_surface);
    text-decoration: underline 0.15em var(--_accent);
    text-underline-offset: 0.2em;
  }
  .message:not(:empty) {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
`;
