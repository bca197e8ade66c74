import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The engines in the order in which they are tested. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const PROGRAMS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: {
      darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe',
        'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe'],
    },
  },
  webkitDriver: {
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    places: { darwin: ['/usr/bin/safaridriver'] },
  },
  hugo: { variable: 'HUGO_PATH', names: ['hugo'], places: {} },
  nginx: { variable: 'NGINX_PATH', names: ['nginx'], places: { linux: ['/usr/sbin/nginx'] } },
  pdftotext: { variable: 'PDFTOTEXT_PATH', names: ['pdftotext'], places: {} },
  xvfb: { variable: 'XVFB_PATH', names: ['Xvfb'], places: {} },
  php: { variable: 'PHP_PATH', names: ['php'], places: {} },
  mariadb: { variable: 'MARIADB_PATH', names: ['mariadbd'], places: { linux: ['/usr/sbin/mariadbd'] } },
};

/** The folder of WordPress's theme Twenty Twenty-One, as Debian has it. */
const THEME = process.env.TWENTY_TWENTY_ONE_PATH ?? '/usr/share/wordpress/wp-content/themes/twentytwentyone';
/** The folder of WordPress itself, as Debian has it. */
const WORDPRESS = process.env.WORDPRESS_FOLDER ?? '/usr/share/wordpress';

const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  hugo: ['hugo'],
  nginx: ['nginx'],
  pdftotext: ['poppler-utils'],
  'twenty-twenty-one': ['wordpress-theme-twentytwentyone'],
  wordpress: ['wordpress', 'wordpress-theme-twentytwentythree', 'wordpress-theme-twentytwentyone', 'php-cli',
    'php-mysql', 'php-xml', 'php-mbstring', 'php-gd', 'php-curl', 'mariadb-server'],
};

const ADVICE = {
  chromium: 'install Chromium or Chrome (Debian: chromium) or set CHROMIUM_PATH',
  firefox: 'install Firefox (Debian: firefox-esr) or set FIREFOX_PATH',
  webkit: 'install WebKitGTK\'s driver and a virtual screen (Debian: webkit2gtk-driver and xvfb) '
    + 'or set WEBKIT_DRIVER_PATH, WEBKIT_BROWSER_PATH and XVFB_PATH',
  hugo: 'install it to have its pages tried (Debian: hugo) or set HUGO_PATH',
  nginx: 'install it to have its example tried (Debian: nginx) or set NGINX_PATH',
  pdftotext: 'install it to have read what is printed (Debian: poppler-utils)',
  'twenty-twenty-one': 'install WordPress\'s theme (Debian: wordpress-theme-twentytwentyone) '
    + 'or set TWENTY_TWENTY_ONE_PATH',
  wordpress: `install WordPress with two themes, PHP and MariaDB (Debian: ${DEBIAN_PACKAGES.wordpress.join(' ')}) `
    + 'or set WORDPRESS_FOLDER, PHP_PATH and MARIADB_PATH',
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findProgram({ variable, names, places }) {
  if (process.env[variable]) return isProgram(process.env[variable]) ? process.env[variable] : undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(places[process.platform] ?? []), ...onPath].find(isProgram);
}

/** The browser that WebKitGTK's driver steers lies in the library's folder, not on the path. */
function findMiniBrowser() {
  if (process.env.WEBKIT_BROWSER_PATH) return process.env.WEBKIT_BROWSER_PATH;
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  return libraries
    .flatMap((folder) => [folder, ...readdirSync(folder).filter((name) => name.includes('-linux-')).map(
      (name) => join(folder, name),
    )])
    .flatMap((folder) => ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
      (library) => join(folder, library, 'MiniBrowser'),
    ))
    .find(isProgram);
}

function findWebKit() {
  const driver = findProgram(PROGRAMS.webkitDriver);
  if (!driver) return undefined;
  if (driver.endsWith('safaridriver')) return { driver };
  const browser = findMiniBrowser();
  const xvfb = findProgram(PROGRAMS.xvfb);
  return browser && xvfb ? { driver, browser, xvfb } : undefined;
}

/** The folder of WordPress's theme Twenty Twenty-One; undefined where it is not there. */
export const findTheme = () => (existsSync(join(THEME, 'style.css')) ? THEME : undefined);

/** WordPress with what it runs on: `{folder, php, mariadb}`; undefined where any of it is not there. */
export function findWordPress() {
  const php = findProgram(PROGRAMS.php);
  const mariadb = findProgram(PROGRAMS.mariadb);
  const folder = existsSync(join(WORDPRESS, 'wp-load.php')) ? WORDPRESS : undefined;
  return folder && php && mariadb ? { folder, php, mariadb } : undefined;
}

function findEngine(engine) {
  if (engine === 'twenty-twenty-one') return findTheme();
  if (engine === 'webkit') return findWebKit();
  if (engine === 'wordpress') return findWordPress();
  const executable = findProgram(PROGRAMS[engine]);
  return executable && { executable };
}

/**
 * Where the browsers of this machine are.
 *
 * @returns an object with a property for each engine found: `{executable}` for `chromium` and `firefox`;
 *   `{driver, browser, xvfb}` for `webkit` (on macOS just `{driver}`, which is Safari's own).
 */
export function findBrowsers() {
  return Object.fromEntries(
    ENGINES.map((engine) => [engine, findEngine(engine)]).filter(([, found]) => found !== undefined),
  );
}

/** Where Hugo is, a generator of sites; undefined where it is not there. */
export const findHugo = () => findProgram(PROGRAMS.hugo);

/** Where nginx is, a web server; undefined where it is not there. */
export const findNginx = () => findProgram(PROGRAMS.nginx);

function isRootOnDebian() {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

function installFromDebian(engines) {
  const packages = engines.flatMap((engine) => DEBIAN_PACKAGES[engine]);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env };
  console.log(`Installing ${packages.join(', ')} for the tests in ${engines.join(', ')} …`);
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } catch (error) {
    console.error(`The installation failed: ${error.message}`);
  }
}

/**
 * Finds the browsers for the engines asked for, installing what is missing where this process may.
 *
 * @param wanted names of engines; `pdftotext`, which reads what they print, and what some tests show (`hugo`,
 *   `nginx`, `twenty-twenty-one`, `wordpress`), are found the same way
 * @returns `found`, as of `findBrowsers`, and `missing`: one line of advice for each engine that is not there
 */
export function provideBrowsers(wanted = ENGINES) {
  const lacking = () => wanted.filter((engine) => !findEngine(engine));
  if (lacking().length > 0 && isRootOnDebian()) installFromDebian(lacking());
  const missing = lacking().map((engine) => `${engine} is left out: ${ADVICE[engine]}.`);
  return { found: findBrowsers(), missing };
}

/** What Chromium needs to be told: root has no sandbox, and the browser must not ask the network for anything. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];
