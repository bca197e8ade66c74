import { css } from 'lit';

export const compareStyles = css`
  .message {
    max-inline-size: 65ch;
    padding: 1em 1.125em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .scroller {
    /* What is there for screen readers alone must not widen the page. */
    position: relative;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    hyphens: auto;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.5em;
    text-align: start;
    vertical-align: top;
  }
  /* The first row decides: equal columns, wide enough to read; on a phone a third one is seen to go on. */
  thead th {
    inline-size: 8.5em;
    line-height: 1.25;
  }
  thead td {
    padding-block-start: 0;
  }
  tbody th {
    padding-block: 0.25em;
    border-block: 1px solid var(--_line);
    background-color: var(--_surface);
  }
  tbody th span {
    position: sticky;
    inset-inline-start: 0.5em;
    font-size: var(--_small);
  }
  td + td,
  th + th {
    border-inline-start: 1px solid var(--_line);
  }
  td ul {
    display: grid;
    gap: 0.125em;
    padding-inline-start: 1em;
    list-style: '\\2013\\a0';
  }
  @media print {
    button {
      display: none;
    }
    .scroller {
      overflow: visible;
    }
    tbody {
      break-inside: avoid;
    }
  }
`;
