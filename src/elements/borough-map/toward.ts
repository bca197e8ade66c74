import type { Shape } from './pictures.js';

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The shape that an arrow key leads to: the nearest in its quarter of the compass, one straight ahead first. */
export const toward = (shapes: readonly Shape[], from: Shape, key: string): Shape | undefined => {
  const [right = 0, down = 0] = ways[key] ?? [];
  let least = Infinity;
  let found: Shape | undefined;
  for (const shape of shapes) {
    const x = shape.x - from.x;
    const y = shape.y - from.y;
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down + y * right);
    const far = Math.hypot(ahead, aside) + aside;
    if (ahead > 0 && aside <= ahead && far < least) {
      least = far;
      found = shape;
    }
  }
  return found;
};
