import { css } from 'lit';

export const listStyles = css`
  .wrapper > * + * {
    margin-block-start: var(--_gap);
  }
  [part='list'] {
    display: grid;
    gap: var(--_gap);
  }
  [aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 0.2s 0.4s;
  }
  .compact {
    gap: 0.25em;
  }
  [part='list']:focus-visible,
  table:focus-visible {
    outline-offset: 0.375em;
  }
  th button {
    padding-inline: 0.5em;
    font-weight: bold;
    white-space: nowrap;
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
  @container cluster-table (inline-size >= 52em) {
    th button {
      margin-inline-start: -0.5em;
    }
    /* Addresses break anywhere, but not before the rest had its room. */
    td a {
      display: block;
      min-inline-size: 20cqi;
    }
  }
  @media screen {
    /* What changes in one is not painted anew in the others. */
    .cards li {
      contain: layout;
    }
    .cards li:empty {
      min-block-size: 20em;
    }
    /* Of a long list, what is far down the page is laid out when it comes near. */
    .cards li:nth-child(n + 13) {
      overflow-clip-margin: 1em;
      content-visibility: auto;
      contain-intrinsic-block-size: auto 20em;
    }
    th button::after {
      content: ' \\21c5' / '';
    }
    [aria-sort='ascending'] button::after {
      content: ' \\2191' / '';
    }
    [aria-sort='descending'] button::after {
      content: ' \\2193' / '';
    }
  }
  @media print {
    .row,
    .nothing button {
      display: none;
    }
    th button {
      all: unset;
    }
  }
`;
