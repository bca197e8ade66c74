import { css } from 'lit';

/** For a table. Where its container is narrow, each row is a block of labelled cells. */
export const tableStyles = css`
  :host {
    container: cluster-table / inline-size;
    inline-size: -webkit-fill-available;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.625em 0.5em;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: baseline;
  }
  a {
    overflow-wrap: anywhere;
  }
  td ul {
    padding-inline-start: 1em;
    list-style: '\\2013\\a0';
  }
  @media screen {
    @container cluster-table (inline-size < 52em) {
      table,
      thead,
      tbody,
      tr,
      th,
      td {
        display: block;
        padding: 0;
        border: 0;
      }
      thead tr {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
      thead th:not(:has(button)) {
        position: absolute;
        clip-path: inset(50%);
      }
      tbody tr {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em 1em;
        margin-block-start: 0.75em;
        padding: 0.75em 1em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      tbody th {
        flex: 0 0 100%;
      }
      td {
        flex: 1 1 8em;
        hyphens: auto;
      }
      td::before {
        content: attr(data-label);
        display: block;
        font-size: var(--_small);
        font-weight: bold;
      }
      td:empty {
        display: none;
      }
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
