/**
 * What tests can ask of each engine through its driver, beyond what all of them do. `firefox` and `webkit` have no way
 * to change a page's preferences while it is open; Firefox can be launched with some, which is the run named
 * `firefox-preferences`.
 */
export const ABILITIES = {
  'color-scheme': ['chromium'],
  contrast: ['chromium'],
  'forced-colors': ['chromium', 'firefox-preferences'],
  memory: ['chromium'],
  print: ['chromium'],
  'reduced-motion': ['chromium', 'firefox-preferences'],
  viewport: ['chromium', 'firefox', 'firefox-preferences'],
};

/** The media features in which the run `firefox-preferences` is launched. */
export const FIREFOX_PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'browser.display.document_color_use': 2,
};
