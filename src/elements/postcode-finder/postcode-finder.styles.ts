import { css } from 'lit';

export const finderStyles = css`
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
  }
  [role='group'] {
    margin-block-start: 0.75em;
  }
`;
