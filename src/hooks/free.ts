/**
 * Whether a hook may be upgraded: nobody is editing it, it is in no form, which would send what is chosen in it, and
 * there is nothing in it that does something and would go on behind the element, such as one that is there already.
 */
export const isFree = (hook: HTMLElement): boolean =>
  !hook.isContentEditable && !hook.closest('form') && !/<(form|script|\w+-)/.test(hook.innerHTML);
