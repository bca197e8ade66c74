import { css } from 'lit';

export const finderStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  input {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: 14em;
  }
  .row button {
    min-block-size: 2.75em;
  }
  .hint {
    margin-block-start: 0.375em;
    font-size: var(--_small);
  }
  .message:not(:empty) {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  [role='group'] {
    margin-block-start: 0.75em;
  }
  [aria-pressed='true'] {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
    font-weight: bold;
  }
`;
