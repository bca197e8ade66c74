/**
 * Whether a hook may be upgraded: nobody is editing it, and there is nothing in it that does something and would go on
 * behind the element, such as an element that is there already.
 */
export const isFree = (hook: HTMLElement): boolean =>
  !hook.isContentEditable && !/<(form|script|\w+-)/.test(hook.innerHTML);
