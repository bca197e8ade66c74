import { css } from 'lit';

export const compareStyles = css`
  table {
    table-layout: fixed;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  @media print {
    .buttons {
      display: none;
    }
  }
`;
