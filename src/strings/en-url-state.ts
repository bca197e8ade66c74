/** What a directory says whose choices are in the page's address. */
export const enUrlState = {
  copy: 'Copy link',
  copied: 'Link copied',
  field: 'Link to what is shown',
};
