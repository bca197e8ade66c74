import { css } from 'lit';

export const cardStyles = css`
  :host {
    --_card-accent: var(--cluster-card-accent, var(--_accent));
    container: cluster-card / inline-size;
    inline-size: -webkit-fill-available;
  }
  [part='card'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em var(--_gap);
    padding: 1em 1.125em 0.375em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25em solid var(--_card-accent);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .face,
  .facts {
    display: grid;
    gap: 0.5em;
    align-content: start;
  }
  [part='heading'] {
    font-size: 1.25em;
    font-weight: bold;
    line-height: 1.25;
    text-wrap: balance;
  }
  [part='labels'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    font-size: var(--_small);
    line-height: 1.35;
  }
  [part='labels'] li {
    padding: 0.125em 0.625em;
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
  .summary {
    max-inline-size: 65ch;
  }
  .compare {
    display: flex;
    gap: 0.5em;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 2em;
  }
  input {
    inline-size: 1.25em;
    block-size: 1.25em;
    font: inherit;
  }
  dt {
    font-size: var(--_small);
    font-weight: bold;
  }
  dd ul {
    display: grid;
    gap: 0.125em;
    padding-inline-start: 1em;
    list-style: '\\2013\\a0';
  }
  [part='details'] {
    border-block-start: 1px solid var(--_line);
  }
  .more {
    columns: 16em;
    column-gap: 2em;
  }
  .more div {
    padding-block-end: 1em;
    break-inside: avoid;
  }
  .more details summary {
    padding-block: 0.25em;
    font-weight: inherit;
  }
  @container cluster-card (inline-size >= 40em) {
    [part='card'] {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      column-gap: 2em;
      padding-inline: 1.5em;
    }
    [part='details'] {
      grid-column: 1 / -1;
    }
  }
  /* On paper all is unfolded. */
  @media screen {
    :host([compact]:not([open])) .wrapper {
      gap: 0.125em 1.5em;
      align-items: baseline;
      padding-block: 0.75em;
      [part='heading'] {
        font-size: 1em;
      }
      [part='labels'],
      .summary {
        display: none;
      }
      .facts {
        gap: 0 1.5em;
      }
      dt,
      dd {
        display: inline;
      }
      dt::after {
        content: ': ';
      }
      [part='details'],
      summary {
        padding: 0;
        border: 0;
      }
    }
    @container cluster-card (inline-size >= 40em) {
      :host([compact]:not([open])) .wrapper {
        grid-template-columns: minmax(0, 2fr) minmax(0, 4fr) auto;
        [part='details'] {
          grid-column: auto;
        }
        .facts {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }
    }
  }
  @media print {
    .compare {
      display: none;
    }
    [part='card'] {
      break-inside: avoid;
    }
  }
`;
