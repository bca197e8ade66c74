/** What the embed page and its host's page say to each other. */

/** The frame tells its height: `{type, height}`, in CSS pixels, and nothing else. */
export const heightMessage = 'careers-clusters:height';

/** The host asks for it, since it may have come later than the frame: `{type}`. */
export const askMessage = 'careers-clusters:ask-height';

export interface HeightMessage {
  readonly type: typeof heightMessage;
  readonly height: number;
}

/** A field of what came in a message, whatever that is. */
export const fieldOf = (data: unknown, field: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[field] : undefined;
