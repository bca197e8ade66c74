/** Sends on the `change` of a field inside: unlike its `input`, that does not leave the shadow tree by itself. */
export const resendChange = (element: Element): void => {
  element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
};
