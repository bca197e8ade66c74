import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from '../pages/support/browser.mjs';
import { ask, inside, until } from '../pages/support/inside.mjs';
import { addressOf, install, pathOf, php, remove } from './support/site.mjs';

let browser;
let visitors;

before(async () => {
  browser = openBrowser();
  visitors = openBrowser();
  assert.equal(await install(), 'installed');
});

after(async () => {
  await Promise.all([browser.close(), visitors.close()]);
  await remove();
});

/** The post under way, in the page or in the frame that stands in it. */
const CANVAS = "(one('iframe[name=editor-canvas]')?.contentDocument ?? document)";
/** The block's preview. */
const PREVIEW = `${CANVAS}.querySelector('[data-type="careers-clusters/element"]')`;
const BLOCKS = "wp.data.select('core/block-editor')";
const ATTRIBUTES = `${BLOCKS}.getBlocks()[0].attributes`;

/** The control in the sidebar that a label names. */
const control = (label) => `all('.block-editor-block-inspector label')
  .find(({ textContent }) => textContent === '${label}')?.control`;

/** Whether the preview is the element itself, alive. */
const isAlive = (selector) => `${PREVIEW}?.querySelector('${selector}')?.shadowRoot?.childElementCount`;

/** Who the browser is logged in as. */
let loggedIn;

/** Logs in, as the role is also called. A login may get stuck, so it has a second chance. */
async function logIn(page, role) {
  if (loggedIn === role) return;
  loggedIn = role;
  for (const isLast of [false, true]) {
    await page.goto(addressOf('/wp-login.php'));
    await page.evaluate((name) => {
      document.querySelector('#user_login').value = name;
      document.querySelector('#user_pass').value = name;
      document.querySelector('#loginform').submit();
    }, role);
    try {
      return await until(page, "location.pathname.startsWith('/wp-admin')");
    } catch (error) {
      if (isLast) throw error;
    }
  }
}

/** Opens the editor with the block in a new post, and its settings beside it. */
async function openEditor(role, attributes = {}) {
  const page = await browser.newPage();
  await page.resize(1280);
  await logIn(page, role);
  await page.goto(addressOf('/wp-admin/post-new.php'));
  await until(page, "globalThis.wp?.data?.select('core/editor')?.getCurrentPostId()");
  await page.evaluate((given) => {
    const { dispatch, select } = globalThis.wp.data;
    const isGreeted = select('core/edit-post').isFeatureActive('welcomeGuide');
    if (isGreeted) dispatch('core/edit-post').toggleFeature('welcomeGuide');
    const block = globalThis.wp.blocks.createBlock('careers-clusters/element', given);
    dispatch('core/block-editor').resetBlocks([block]);
    dispatch('core/block-editor').selectBlock(block.clientId);
    dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
  }, attributes);
  await until(page, control('What to show'));
  return page;
}

async function focus(page, label) {
  await until(page, control(label));
  await page.evaluate(`(${inside(`${control(label)}.focus()`)})()`);
}

/** Chooses in a select of the sidebar as people do with a keyboard. */
async function choose(page, label, value) {
  await focus(page, label);
  const count = await ask(page, `${control(label)}.options.length`);
  await page.press('Home');
  for (let presses = 0; presses < count; presses++) {
    if (await ask(page, `${control(label)}.value === '${value}'`)) return;
    await page.press('ArrowDown');
  }
  throw new Error(`There is no ${value} to choose for ${label}`);
}

/** Each way to set a control to a value. */
const SELECT = choose;
const TYPE = async (page, label, value) => {
  await focus(page, label);
  await page.type(value);
};
const SWITCH = async (page, label) => {
  await focus(page, label);
  await page.press('Space');
};

async function save(page, status) {
  await page.evaluate(async (wanted) => {
    const { dispatch } = globalThis.wp.data;
    await dispatch('core/editor').editPost({ title: 'Careers', status: wanted });
    await dispatch('core/editor').savePost();
  }, status);
  await until(page, "wp.data.select('core/editor').didPostSaveRequestSucceed()");
  return ask(page, "wp.data.select('core/editor').getCurrentPostId()");
}

for (const [role, status] of [['administrator', 'publish'], ['editor', 'publish'], ['contributor', 'pending']]) {
  test(`a person with the role ${role} sets a borough in the sidebar, and visitors see it`, async () => {
    const page = await openEditor(role);
    await until(page, isAlive('cluster-directory:not([borough])'));
    await choose(page, 'Borough', 'brent');
    await until(page, isAlive('cluster-directory[borough=brent]'));
    const id = await save(page, status);
    assert.equal(await php(`return get_post( ${id} )->post_content;`),
      '<!-- wp:careers-clusters/element {"borough":"brent"} /-->');
    const visitor = await visitors.newPage();
    await visitor.goto(addressOf(await pathOf(id)));
    await until(visitor, "clusters().join() === 'brent-barnet'");
  });
}

describe('the settings of the block', () => {
  let page;

  before(async () => {
    page = await openEditor('editor');
  });

  test('are reached one after the other with the Tab key', async () => {
    await focus(page, 'What to show');
    for (const label of ['Borough', 'Kind of cluster', 'Sector']) {
      await page.press('Tab');
      await until(page, `focused() === ${control(label)}`);
    }
  });

  const choices = {
    'Kind of cluster': [SELECT, 'kind', 'sector'],
    Sector: [SELECT, 'sector', 'food-and-accommodation'],
    'Shown as': [SELECT, 'view', 'table'],
    Order: [SELECT, 'sort', 'members'],
    'Clusters on a page': [TYPE, 'limit', '4'],
    'Level of headings': [SELECT, 'heading-level', '2'],
    'Leave out the names of people': [SWITCH, 'contacts', 'hide'],
    'Show neighbouring boroughs, too': [SWITCH, 'neighbours', ''],
  };
  for (const [label, [set, name, value]] of Object.entries(choices)) {
    test(`change the element at once: ${label}`, async () => {
      await set(page, label, value);
      await until(page, isAlive(`cluster-directory[${name}="${value}"]`));
    });
  }

  test('are those of the element, and no others', async () => {
    await choose(page, 'What to show', 'cluster-card');
    await until(page, isAlive('cluster-card'));
    assert.deepEqual(await ask(page, ATTRIBUTES), {
      element: 'cluster-card', cluster: 'barnet-enfield', contacts: 'hide', 'heading-level': '2',
    });
    assert.equal(await ask(page, `Boolean(${control('Borough')})`), false);
    await choose(page, 'Cluster', 'pan-out');
    await until(page, isAlive('cluster-card[cluster=pan-out]'));
    await choose(page, 'What to show', 'borough-map');
    await until(page, isAlive('borough-map'));
    assert.deepEqual(await ask(page, ATTRIBUTES), { element: 'borough-map' });
  });

  test('have a name for each element, and for each value', async () => {
    const names = await ask(page, `[...${control('What to show')}.options].map(({ value, text }) => [value, text])`);
    assert.equal(names.length, 9);
    for (const [value, text] of names) assert.notEqual(text, value);
  });
});

describe('the preview', () => {
  test('is none of the stops of the Tab key', async () => {
    const page = await openEditor('editor');
    await until(page, isAlive('cluster-directory'));
    assert.equal(await ask(page, `Boolean(${PREVIEW}.querySelector('cluster-directory').closest('[inert]'))`), true);
  });

  test('is the element in the frame of the editor, too', async () => {
    const page = await openEditor('editor', { borough: 'barnet' });
    // Before WordPress 6.3 only what is shown as on a tablet stands in a frame.
    await page.evaluate(() =>
      globalThis.wp.data.dispatch('core/edit-post').__experimentalSetPreviewDeviceType('Tablet'));
    await until(page, "one('iframe[name=editor-canvas]')");
    await until(page, isAlive('cluster-directory[borough=barnet]'));
  });

  test('says what was meant by an element that there is not, and shows what visitors read', async () => {
    const page = await openEditor('editor', { element: 'cluster-directry' });
    await until(page, `${PREVIEW}?.querySelector('[role=note]')`);
    assert.equal(await ask(page, `words(${PREVIEW}.querySelector('[role=note]').textContent)`),
      'careers_clusters: element "cluster-directry": did you mean cluster-directory?');
    assert.equal(await ask(page, `${PREVIEW}.querySelectorAll('article').length`), 12);
    await choose(page, 'What to show', 'cluster-directory');
    await until(page, isAlive('cluster-directory'));
  });

  test('keeps a borough that someone has written by hand', async () => {
    const page = await openEditor('editor', { borough: 'Brent, Barnet' });
    await until(page, isAlive('cluster-directory[borough="Brent, Barnet"]'));
    assert.equal(await ask(page, `${control('Borough')}.selectedOptions[0].text`), 'Brent, Barnet');
  });
});

test('a page of the editor has no errors of the plugin', async () => {
  const page = await openEditor('editor');
  await until(page, isAlive('cluster-directory'));
  assert.deepEqual(page.messages.filter(({ text }) => /careers|cluster/i.test(text)), []);
});
