import { content } from './content.mjs';

/**
 * A page as the authors of a framework or a theme write it.
 *
 * @typedef {object} Host
 * @property {string} name        what it is, with its version
 * @property {string[]} sheets    its stylesheets, as addresses on the test's server
 * @property {string} [styles]    what the page's own authors add
 * @property {string} dark        how a page of it is dark
 * @property {(dark: boolean) => {root?: string, body?: string, middle: string}} page
 *   the attributes of `<html>` and `<body>`, and what is in the body
 */

const NAME = 'Tern Street School';
const LINKS = [['/school', 'Our school'], ['/learning', 'Learning'], ['/careers', 'Careers']];

const links = (li = '', a = '') =>
  LINKS.map(([href, text]) => `<li class="${li}"><a class="${a}" href="${href}">${text}</a></li>`).join('');

const BY_HAND = 'by the page\'s own rule for the body, without color-scheme';
const NEVER = 'never: the visitor wants dark, and the page stays light';

/** A site made by hand, on whatever its stylesheet gives. */
const bareSite = `
  <header class="site"><p><a href="/">${NAME}</a></p><nav aria-label="Main"><ul>${links()}</ul></nav></header>
  <main class="site">${content()}</main>
  <footer class="site"><p>Tern Street, London</p></footer>`;
/** What whoever writes a page with care adds to links: more than a colour, and enough of that. */
const UNDERLINED = 'main p a { text-decoration: underline; }';
const GOOD_LINKS = `${UNDERLINED} p a { color: #0b57a4; } .dark p a { color: #8cf; }`;
const DARK = '.dark { background: #111; color: #eee; }';

const bareStyles = `${GOOD_LINKS} ${DARK}
  .site { max-width: 70em; margin: 0 auto; padding: 1em; }
  .site nav a { display: inline-block; padding: 0.5em; }
  .dark .site a { color: #8cf; }`;
const byHand = (dark) => ({ body: dark ? 'class="dark"' : '', middle: bareSite });

/** @type {Record<string, Host>} */
export const hosts = {
  'govuk-frontend': {
    name: 'GOV.UK Frontend 6.6.0',
    sheets: ['/packages/govuk-frontend/dist/govuk/govuk-frontend.min.css'],
    dark: NEVER,
    page: () => ({
      root: 'class="govuk-template"',
      body: 'class="govuk-template__body"',
      middle: `
        <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
        <header class="govuk-service-navigation">
          <div class="govuk-width-container"><div class="govuk-service-navigation__container">
            <span class="govuk-service-navigation__service-name">
              <a href="/" class="govuk-service-navigation__link">${NAME}</a>
            </span>
            <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
              <ul class="govuk-service-navigation__list">
                ${links('govuk-service-navigation__item', 'govuk-service-navigation__link')}
              </ul>
            </nav>
          </div></div>
        </header>
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content">
            <div class="govuk-grid-row"><div class="govuk-grid-column-full">
              ${content({ h1: 'govuk-heading-xl', h2: 'govuk-heading-m', p: 'govuk-body', box: 'govuk-body' })}
            </div></div>
          </main>
        </div>
        <footer class="govuk-footer"><div class="govuk-width-container">
          <ul class="govuk-footer__inline-list">${links('govuk-footer__inline-list-item', 'govuk-footer__link')}</ul>
        </div></footer>`,
    }),
  },
  'nhsuk-frontend': {
    name: 'NHS.UK frontend 10.6.1',
    sheets: ['/packages/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'],
    dark: NEVER,
    page: () => ({
      body: 'class="nhsuk-template__body"',
      middle: `
        <a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
        <header class="nhsuk-header">
          <div class="nhsuk-header__container nhsuk-width-container">
            <div class="nhsuk-header__service"><span class="nhsuk-header__service-name">${NAME}</span></div>
          </div>
          <nav class="nhsuk-header__navigation" aria-label="Menu">
            <div class="nhsuk-header__navigation-container nhsuk-width-container">
              <ul class="nhsuk-header__navigation-list">
                ${links('nhsuk-header__navigation-item', 'nhsuk-header__navigation-link')}
              </ul>
            </div>
          </nav>
        </header>
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="maincontent">
            <div class="nhsuk-grid-row"><div class="nhsuk-grid-column-full">
              ${content({ h1: 'nhsuk-heading-xl', h2: 'nhsuk-heading-m', p: 'nhsuk-body', box: 'nhsuk-body' })}
            </div></div>
          </main>
        </div>
        <footer class="nhsuk-footer"><div class="nhsuk-width-container">
          <p class="nhsuk-body-s">Tern Street, London</p>
        </div></footer>`,
    }),
  },
  'bootstrap-3': {
    name: 'Bootstrap 3.4.1',
    sheets: ['/packages/bootstrap-3/dist/css/bootstrap.css'],
    styles: `${GOOD_LINKS} ${DARK}`,
    dark: BY_HAND,
    page: (dark) => ({
      body: dark ? 'class="dark"' : '',
      middle: `
        <nav class="navbar navbar-inverse navbar-static-top" aria-label="Main"><div class="container">
          <div class="navbar-header"><a class="navbar-brand" href="/">${NAME}</a></div>
          <ul class="nav navbar-nav">${links()}</ul>
        </div></nav>
        <main class="container"><div class="row"><div class="col-xs-12">${content({ p: 'lead' })}</div></div></main>
        <footer class="container"><p>Tern Street, London</p></footer>`,
    }),
  },
  'bootstrap-4': {
    name: 'Bootstrap 4.6.2',
    sheets: ['/packages/bootstrap-4/dist/css/bootstrap.css'],
    styles: GOOD_LINKS,
    dark: 'with bg-dark and text-light on the body, without color-scheme',
    page: (dark) => ({
      body: dark ? 'class="bg-dark text-light dark"' : '',
      middle: `
        <nav class="navbar navbar-expand-md navbar-dark bg-dark" aria-label="Main">
          <a class="navbar-brand" href="/">${NAME}</a>
          <ul class="navbar-nav">${links('nav-item', 'nav-link text-light')}</ul>
        </nav>
        <main class="container py-4"><div class="row"><div class="col">${content({ p: 'lead' })}</div></div></main>
        <footer class="container"><p>Tern Street, London</p></footer>`,
    }),
  },
  'bootstrap-5': {
    name: 'Bootstrap 5.3.9',
    sheets: ['/packages/bootstrap-5/dist/css/bootstrap.css'],
    dark: 'with data-bs-theme="dark"',
    page: (dark) => ({
      root: dark ? 'data-bs-theme="dark"' : '',
      middle: `
        <nav class="navbar navbar-expand-md bg-body-tertiary" aria-label="Main"><div class="container">
          <a class="navbar-brand" href="/">${NAME}</a>
          <ul class="navbar-nav">${links('nav-item', 'nav-link')}</ul>
        </div></nav>
        <main class="container py-4"><div class="row"><div class="col">${content({ p: 'lead' })}</div></div></main>
        <footer class="container"><p>Tern Street, London</p></footer>`,
    }),
  },
  foundation: {
    name: 'Foundation 6.9.0',
    sheets: ['/packages/foundation-sites/dist/css/foundation.css'],
    styles: `${GOOD_LINKS} ${DARK}`,
    dark: BY_HAND,
    page: (dark) => ({
      body: dark ? 'class="dark"' : '',
      middle: `
        <header class="grid-container"><p><a href="/">${NAME}</a></p></header>
        <main class="grid-container"><div class="grid-x grid-padding-x"><div class="cell">
          ${content({ p: 'lead' })}
        </div></div></main>
        <footer class="grid-container"><p>Tern Street, London</p></footer>`,
    }),
  },
  bulma: {
    name: 'Bulma 1.0.4',
    sheets: ['/packages/bulma/css/bulma.css'],
    styles: UNDERLINED,
    dark: 'where the visitor wants it, without color-scheme',
    page: () => ({
      middle: `
        <nav class="navbar" aria-label="Main"><div class="navbar-brand">
          <a class="navbar-item" href="/">${NAME}</a>
        </div></nav>
        <main class="section"><div class="container">
          ${content({ h1: 'title', h2: 'title is-4', p: 'subtitle', box: 'content' })}
        </div></main>
        <footer class="footer"><div class="content"><p>Tern Street, London</p></div></footer>`,
    }),
  },
  'tailwind-3': {
    name: 'Tailwind 3.4.19 preflight',
    sheets: ['/tailwind-3.css'],
    styles: bareStyles,
    dark: BY_HAND,
    page: byHand,
  },
  'tailwind-4': {
    name: 'Tailwind 4.3.5 preflight',
    sheets: ['/tailwind-4.css'],
    styles: `${bareStyles} .dark { color-scheme: dark; }`,
    dark: 'by the page\'s own rule for the body, with color-scheme',
    page: byHand,
  },
  pico: {
    name: 'Pico 2.1.1',
    sheets: ['/packages/@picocss/pico/css/pico.css'],
    dark: 'with data-theme="dark"',
    page: (dark) => ({
      root: `data-theme="${dark ? 'dark' : 'light'}"`,
      middle: `
        <header class="container"><nav aria-label="Main">
          <ul><li><strong>${NAME}</strong></li></ul>
          <ul><li><a href="/careers">Careers</a></li></ul>
        </nav></header>
        <main class="container">${content()}</main>
        <footer class="container"><p>Tern Street, London</p></footer>`,
    }),
  },
  normalize: {
    name: 'normalize.css 8.0.1',
    sheets: ['/packages/normalize.css/normalize.css'],
    styles: `${bareStyles}
      :root { color-scheme: light dark; }
      body { background: Canvas; }
      .site a { color: LinkText !important; }`,
    dark: 'where the visitor wants it, by color-scheme alone',
    page: () => ({ middle: bareSite }),
  },
  uikit: {
    name: 'UIkit 3.25.29',
    sheets: ['/packages/uikit/dist/css/uikit.css'],
    styles: GOOD_LINKS,
    dark: 'with uk-section-secondary and uk-light, without color-scheme',
    page: (dark) => ({
      middle: `
        <div class="${dark ? 'uk-section-secondary uk-light dark' : ''}">
          <header class="uk-container"><nav class="uk-navbar" aria-label="Main"><div class="uk-navbar-left">
            <a class="uk-navbar-item uk-logo" href="/">${NAME}</a>
          </div></nav></header>
          <main class="uk-section"><div class="uk-container">${content({ p: 'uk-text-lead' })}</div></main>
          <footer class="uk-container"><p>Tern Street, London</p></footer>
        </div>`,
    }),
  },
  'twenty-twenty-one': {
    name: 'WordPress\'s Twenty Twenty-One',
    sheets: ['/theme/style.css', '/theme/assets/css/style-dark-mode.css'],
    dark: 'with is-dark-theme, which it sets where the visitor wants it, without color-scheme',
    page: (dark) => ({
      root: `class="respect-color-scheme-preference ${dark ? 'is-dark-theme' : ''}"`,
      body: `class="page singular wp-embed-responsive ${dark ? 'is-dark-theme' : 'is-light-theme'}"`,
      middle: `
        <div id="page" class="site">
          <a class="skip-link screen-reader-text" href="#content">Skip to content</a>
          <header id="masthead" class="site-header has-title-and-tagline">
            <div class="site-branding"><p class="site-title"><a href="/">${NAME}</a></p></div>
          </header>
          <div id="content" class="site-content"><div id="primary" class="content-area">
            <main id="main" class="site-main"><article class="page type-page hentry">
              <div class="entry-content">
                <div class="alignwide">${content()}</div>
              </div>
            </article></main>
          </div></div>
          <footer id="colophon" class="site-footer">
            <div class="site-info"><div class="site-name"><a href="/">${NAME}</a></div></div>
          </footer>
        </div>`,
    }),
  },
  'rem-is-10-pixels': {
    name: 'html { font-size: 62.5% }',
    sheets: [],
    styles: `${bareStyles} html { font-size: 62.5%; } body { font: 1.6rem/1.4 sans-serif; }`,
    dark: BY_HAND,
    page: byHand,
  },
  important: {
    name: '* { … !important }',
    sheets: [],
    styles: `${bareStyles}
      * {
        border: 2px dotted #c33 !important;
        float: left !important;
        hyphens: auto !important;
        letter-spacing: 0.15em !important;
        line-height: 1 !important;
        margin: 3px !important;
        text-transform: uppercase !important;
      }
      /* Floats are as narrow as what is in them: what is a block on this page has a width. */
      header, main, footer, section, div, h1, h2, h3, p, nav, ul, dl {
        box-sizing: border-box;
        width: calc(100% - 6px);
      }
      html, body { margin: 0 !important; border: 0 !important; width: 100%; }`,
    dark: BY_HAND,
    page: byHand,
  },
};
