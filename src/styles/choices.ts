import { css } from 'lit';

/** For a list of checkboxes or radio buttons, after the styles of controls. */
export const choiceStyles = css`
  .choices {
    columns: 14em;
  }
  .choices li {
    break-inside: avoid;
  }
  .choices label {
    display: flex;
    gap: 0.5em;
    margin: 0;
    padding-block: 0.25em;
    font-weight: inherit;
  }
  .choices input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    min-block-size: 0;
    margin-block: 0.125em;
    /* Its ring does not fit inside, and so has the colour of the page. */
    outline-offset: 2px;
    color: inherit;
  }
`;
