import type { View } from './types.js';

export const views: readonly View[] = ['cards', 'compact', 'table'];
