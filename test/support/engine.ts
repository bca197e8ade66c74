import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';

/** What only some engines can be asked for; test/support/abilities.mjs says which. */
export type Ability =
  'color-scheme' | 'contrast' | 'forced-colors' | 'memory' | 'print' | 'reduced-motion' | 'viewport';

interface Media {
  media?: 'print' | 'screen';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-contrast'?: 'more' | 'less' | 'custom' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

export interface Memory {
  /** Bytes in use after a collection. */
  readonly heap: number;
  /** DOM nodes that are alive, in the document or not. */
  readonly nodes: number;
  readonly listeners: number;
}

interface Run {
  readonly name: 'chromium' | 'firefox' | 'firefox-preferences' | 'webkit';
  readonly abilities: readonly Ability[];
}

const WINDOW = { width: 1000, height: 800 };

const run = await executeServerCommand<Run, null>('run');

/** The engine that this test runs in. */
export const engine = run.name.replace('-preferences', '') as 'chromium' | 'firefox' | 'webkit';

const reported: Promise<unknown>[] = [];

before(() => Promise.all(reported));

/**
 * An `it` for what not every engine can be asked for. Where it cannot, the run's output says so by title, and nothing
 * is counted.
 */
export const itWhere = (ability: Ability, title: string, test: () => void | Promise<void>): void => {
  if (run.abilities.includes(ability)) {
    it(title, test);
  } else {
    reported.push(executeServerCommand('left-out', { ability, title }));
  }
};

const mostButtons = 20;

/**
 * A test that tabs beyond its last element leaves Firefox in the browser's own buttons, where the next test's keys go.
 * There is only one way back: on through them, to something in the page.
 */
const returnToPage = async (): Promise<void> => {
  const stop = document.createElement('button');
  document.body.append(stop);
  for (let pressed = 0; pressed < mostButtons && !document.hasFocus(); pressed++) await sendKeys({ press: 'Tab' });
  stop.remove();
};

beforeEach(async () => {
  if (engine === 'firefox' && !document.hasFocus()) await returnToPage();
});

let emulating = false;
let resized = false;

afterEach(async () => {
  if (emulating) await executeServerCommand('emulate', {});
  if (resized) await setViewport(WINDOW);
  emulating = false;
  resized = false;
});

const query = (feature: string, value: string): string => (feature === 'media' ? value : `(${feature}: ${value})`);

/**
 * Puts the page into these media features until the test ends. Tests with forced colours or reduced motion belong in
 * test/preferences/, so that Firefox runs them too, launched that way.
 */
export const emulate = async (media: Media): Promise<void> => {
  if (run.name === 'chromium') {
    emulating = true;
    await executeServerCommand('emulate', { ...media });
  }
  for (const [feature, value] of Object.entries(media) as [string, string][]) {
    if (!matchMedia(query(feature, value)).matches) throw new Error(`The page does not match ${query(feature, value)}`);
  }
};

/** Gives the window another size, in CSS pixels, until the test ends. */
export const resize = async (width: number, height = WINDOW.height): Promise<void> => {
  resized = true;
  await setViewport({ width, height });
};

export const press = (key: string): Promise<void> => sendKeys({ press: key });

export const type = async (text: string): Promise<void> => {
  // WebKit's driver may drop a letter that has been in the same command before.
  const parts = [''];
  for (const letter of text) {
    if (parts.at(-1)!.includes(letter)) parts.push('');
    parts[parts.length - 1] += letter;
  }
  for (const part of parts) await sendKeys({ type: part });
};

/** Shift and Tab, which the runner's own commands cannot press in WebKit. */
export const pressShiftTab = async (): Promise<void> => {
  await executeServerCommand('press-shift-tab');
};

/** What the page holds on to, after garbage was collected. */
export const measureMemory = (): Promise<Memory> => executeServerCommand<Memory, null>('measure-memory');

/** The address of each module of src/ that runs in a browser. */
export const sourceModules = (): Promise<string[]> => executeServerCommand<string[], null>('source-modules');

interface PostcodeRequest {
  readonly url: string;
  readonly aborted: boolean;
}

/** Starts the server of test/support/postcode-service.mjs, or has it forget what it was asked; gives its address. */
export const postcodeService = (): Promise<string> => executeServerCommand<string, null>('postcode-service');

/** What that server was asked. */
export const postcodeRequests = (): Promise<PostcodeRequest[]> =>
  executeServerCommand<PostcodeRequest[], null>('postcode-requests');

/** Waits until that server is asked something. */
export const postcodeServiceAsked = (): Promise<true> => executeServerCommand<true, null>('postcode-asked');

/** Waits until a page gives up what it asked that server. */
export const postcodeRequestAborted = (): Promise<true> => executeServerCommand<true, null>('postcode-aborted');
