import { css } from 'lit';

export const summaryStyles = css`
  .wrapper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em var(--_gap);
  }
  [part='count'] {
    font-weight: bold;
  }
  /* WebKit does not shrink them from right to left. */
  ul,
  li,
  li button {
    max-inline-size: 100%;
  }
  li button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    border-radius: 1.25em;
    text-align: start;
  }
  li button::after {
    content: '\\d7';
    font-size: 1.25em;
    line-height: 1;
  }
  @media print {
    .row,
    button {
      display: none;
    }
  }
`;
