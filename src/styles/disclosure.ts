import { css } from 'lit';

/** For what unfolds. On paper all is unfolded. */
export const disclosureStyles = css`
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    inline-size: fit-content;
    padding-block: 0.5em;
    cursor: pointer;
    font-weight: bold;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.125em;
    border: solid currentColor;
    border-width: 0 0.15em 0.15em 0;
    content: '';
    rotate: -45deg;
  }
  :dir(rtl) > summary::before {
    rotate: 135deg;
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  summary:hover {
    text-decoration: underline var(--_accent) 0.1em;
    text-underline-offset: 0.2em;
  }
  @media (prefers-reduced-motion: no-preference) {
    summary::before {
      transition: rotate 120ms;
    }
  }
  @media print {
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    summary {
      display: none;
    }
  }
`;
