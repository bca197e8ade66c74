import { css } from 'lit';

export const listStyles = css`
  .clusters {
    display: grid;
    gap: var(--_gap);
  }
  .clusters:focus-visible {
    outline-offset: 0.375em;
  }
  .nothing {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    max-inline-size: 65ch;
    padding: 1em 1.125em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .nothing + .clusters {
    margin-block-start: var(--_gap);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em var(--_gap);
    margin-block-start: var(--_gap);
  }
  @media print {
    button {
      display: none;
    }
  }
`;
