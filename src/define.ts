import { version } from './version.js';

const versionKey = Symbol.for('careers-clusters.version');

type Registered = CustomElementConstructor & { [versionKey]?: string };

let warned = false;

/** Registers an element unless its tag is taken: by the same version silently, by another with one warning. */
export const define = (tag: string, element: Registered): void => {
  const registered: Registered | undefined = customElements.get(tag);
  if (!registered) {
    element[versionKey] = version;
    customElements.define(tag, element);
    return;
  }
  const other = registered[versionKey] ?? 'of unknown origin';
  if (other === version || warned) return;
  warned = true;
  console.warn(
    `<${tag}> is already registered by careers-clusters ${other}; version ${version} of this script steps back. ` +
      'Load the script once.',
  );
};
