import { html, nothing, type TemplateResult } from 'lit';

export interface Column {
  /** What is said before a cell where the table is no longer displayed as one. */
  readonly label: string;
  /** What its head shows in place of the label. */
  readonly head?: unknown;
  readonly order?: 'ascending' | 'descending' | undefined;
}

export interface Row {
  readonly id?: string;
  readonly head: unknown;
  /** One for each column after that of the heads. */
  readonly cells: readonly unknown[];
}

/**
 * A table that goes with the styles for it. Each role is written out: what is no longer displayed as a table would lose
 * its own.
 *
 * @param columns the first is that of the rows' heads
 */
export const renderTable = (label: string, columns: readonly Column[], rows: readonly Row[]): TemplateResult => html`
  <table part="table" role="table" aria-label=${label} tabindex="-1">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) => html`
            <th role="columnheader" aria-sort=${column.order ?? nothing}>${column.head ?? column.label}</th>
          `,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ id, head, cells }) => html`
          <tr role="row" part="row">
            <th role="rowheader" scope="row" id=${id ?? nothing} tabindex="-1">${head}</th>
            ${cells.map((cell, index) => html`<td role="cell" data-label=${columns[index + 1]!.label}>${cell}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;
