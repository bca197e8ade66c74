import { css } from 'lit';

export const filtersStyles = css`
  .wrapper {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    align-items: start;
    column-gap: var(--_gap);
  }
  details {
    border-block-end: 1px solid var(--_line);
  }
  .choices {
    padding-block-end: 0.5em;
  }
  @media print {
    details {
      display: none;
    }
  }
`;
