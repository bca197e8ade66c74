import type { View } from '../directory/types.js';

const names: Readonly<Record<View, string>> = { cards: 'Cards', compact: 'Compact', table: 'Table' };

/** The ways to see clusters. */
export const enViews = { label: 'View', names };
