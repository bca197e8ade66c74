import { css } from 'lit';

export const directoryStyles = css`
  :host {
    container: cluster-directory / inline-size;
    inline-size: -webkit-fill-available;
  }
  .wrapper,
  .found,
  search,
  .result {
    display: grid;
    gap: 0.75em var(--_gap);
    align-content: start;
  }
  .wrapper,
  .found {
    row-gap: var(--_gap);
  }
  .place .choices {
    margin-block-start: 0.25em;
  }
  /* The picker is the same choice as a list, and what folds the map away has its name already. */
  borough-map::part(list),
  details borough-map::part(label) {
    display: none;
  }
  .printed {
    display: none;
  }
  .row label,
  .row select,
  .row input {
    inline-size: auto;
    min-block-size: 0;
    margin: 0;
    padding-block: 0.25em;
    font-weight: inherit;
  }
  .message {
    grid-column: 1 / -1;
  }
  /* Around what the page has put inside. */
  .wrapper + slot + .wrapper > *,
  .wrapper:has(+ slot) > * {
    margin-block: 0.75em;
  }
  .notice {
    display: grid;
    gap: 0.5em;
    font-size: var(--_small);
  }
  @container cluster-directory (inline-size >= 36em) {
    search {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    details {
      grid-column: 1 / -1;
    }
    .result {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
  }
  @media screen {
    @container cluster-directory (inline-size >= 60em) {
      .wrapper:has(search) {
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
        column-gap: 2em;
      }
      search {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  }
  @media print {
    search,
    .row,
    .message {
      display: none;
    }
    .printed {
      display: block;
    }
  }
`;
