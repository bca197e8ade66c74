import type { Loaded, Request } from './index.js';
import type { DirectoryData } from '../directory/types.js';
export const load = async ({ address, base, boroughs }: Request, signal: AbortSignal): Promise<Loaded> => {
  const response = await fetch(new URL(address, base), { signal });
  if (!response.ok) throw new Error(`answers with status ${response.status}.`);
  return { data: (await response.json()) as DirectoryData, areas: boroughs };
};
