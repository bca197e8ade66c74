const warned = new Set<string>();

/** The advice where a file that is loaded on demand did not come, or another than the script was built with. */
export const needsFile = (name: string): string => `needs ${name} of the same version beside the script.`;

/**
 * Tells the page's author in the console, once for each tag, attribute and value, what was wrong and what to do.
 * The message starts with the tag.
 */
export const warn = (element: Element, attribute: string, value: string, advice: string): void => {
  const root = element.getRootNode();
  // What one of our elements got from another of ours was written on that one.
  if (root instanceof ShadowRoot && root.host.localName.startsWith('cluster-')) {
    warn(root.host, attribute, value, advice);
    return;
  }
  const message = `<${element.localName}> ${attribute} "${value}": ${advice}`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
};
