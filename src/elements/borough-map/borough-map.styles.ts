import { css } from 'lit';

export const mapStyles = css`
  :host {
    container: borough-map / inline-size;
    inline-size: -webkit-fill-available;
  }
  .map {
    max-inline-size: 34em;
  }
  .caption {
    min-block-size: 3em;
    margin-block-end: -1.125em;
    text-align: left;
  }
  b {
    display: block;
    font-size: 1.25em;
    line-height: 1.2;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  path {
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  g {
    cursor: pointer;
    fill: currentColor;
  }
  g:focus-visible {
    outline: none;
  }
  [aria-disabled] {
    opacity: 0.6;
  }
  text {
    /* It stands on a tint: black or white, whichever the page's text is nearer to. */
    fill: oklch(from currentColor round(l - 0.07) 0 0 / 1);
    font-size: 12.5px;
    text-anchor: middle;
  }
  .count {
    font-weight: bold;
  }
  .river {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3px;
    stroke-linecap: round;
    vector-effect: none;
  }
  .outline .river {
    fill: var(--_accent);
    stroke: none;
  }
  .outline g path {
    stroke: var(--_line);
  }
  .outline .name {
    display: none;
  }
  .outline .count {
    font-size: 31px;
  }
  .over {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
    pointer-events: none;
  }
  .chosen {
    stroke-width: 2.5px;
  }
  .ring {
    visibility: hidden;
    stroke-width: 5px;
  }
  g:focus-visible ~ .ring {
    visibility: visible;
  }
  details {
    margin-block-start: 0.5em;
  }
  @container borough-map (inline-size < 336px) or (inline-size < 21em) {
    .cells .name {
      display: none;
    }
    .cells .count {
      font-size: 18px;
      translate: 0 -6px;
    }
  }
  @container borough-map (inline-size >= 30em) {
    .caption {
      margin-block-end: -1.5em;
    }
    text {
      font-size: 10.5px;
    }
    .outline .count {
      font-size: 19px;
    }
  }
  @media print {
    details {
      display: none;
    }
  }
  @media (forced-colors: none) {
    .level {
      fill: var(--_accent);
    }
    .none {
      fill: currentColor;
    }
  }
  @media (forced-colors: active) {
    .level {
      fill-opacity: 1;
      stroke: currentColor;
    }
    text {
      stroke: Canvas;
      stroke-width: 4px;
      paint-order: stroke;
    }
    .chosen {
      stroke: Highlight;
      stroke-width: 4px;
    }
  }
`;
