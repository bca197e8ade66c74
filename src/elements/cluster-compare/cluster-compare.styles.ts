import { css } from 'lit';

export const compareStyles = css`
  table {
    table-layout: fixed;
  }
  .row {
    margin-block-start: 0.75em;
  }
  @media print {
    .row {
      display: none;
    }
  }
`;
