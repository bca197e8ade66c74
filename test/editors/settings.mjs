import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/server.mjs';

const RECIPES = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8');

/** The setting that docs/recipes.md tells people to use, as it is written there below a comment with its name. */
export function setting(name) {
  const [, code] = RECIPES.match(new RegExp(`<!-- setting: ${name} -->\\s*\`\`\`\\w+\\n([^]*?)\`\`\``)) ?? [];
  if (!code) throw new Error(`docs/recipes.md has no setting "${name}"`);
  return code;
}
