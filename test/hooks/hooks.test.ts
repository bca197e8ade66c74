import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { watch } from '../../src/hooks/watch.js';
import { tags } from '../../src/tags.js';
import { itWhere, measureMemory } from '../support/engine.js';
import { allByRole, byRole, focused, place, settled, shownText, textOf, warningsDuring } from '../support/elements.js';
import { waitUntil } from '../support/wait-until.js';

const directoryPage = '/careers';
const readable = '<p id="readable">Careers Clusters, in plain words.</p>';

/** A script's tag with settings; it runs nothing. */
const addSettings = (attributes: Record<string, string>) => {
  const script = document.createElement('script');
  script.type = 'text/plain';
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.head.append(script);
  return script;
};

const elementIn = (root: Element) => root.querySelector(tags.join());
const namesIn = (root: Element) => allByRole(root, 'heading').map(textOf);
const marked = (attributes: string, content = readable) => `<div data-clusters ${attributes}>${content}</div>`;

/** Puts a hook on the page and waits for what comes of it. */
const placeHook = async (markup: string) => {
  const box = await place(markup);
  await settled(box);
  return { box, hook: box.firstElementChild as HTMLElement };
};

/** Puts markup on the page that is to stay as it is, and says what its author reads in the console. */
const staysAsItIs = async (markup: string) => {
  let box!: HTMLElement;
  const warnings = await warningsDuring(async () => (box = (await placeHook(markup)).box));
  const before = document.createElement('div');
  before.innerHTML = markup;
  expect(box.innerHTML).to.equal(before.innerHTML);
  return warnings;
};

before(watch);

describe('a div with data-clusters', () => {
  it('gets the element it names, which takes over its options and its content; it keeps its own', async () => {
    const { box, hook } = await placeHook(
      `<div id="mine" class="wide" data-clusters="cluster-directory" data-borough="Brent">${readable}</div>`,
    );
    expect(hook.id).to.equal('mine');
    expect(hook.className).to.equal('wide');
    const element = hook.firstElementChild!;
    expect(element.outerHTML).to.equal(`<cluster-directory borough="Brent">${readable}</cluster-directory>`);
    expect(namesIn(box)).to.deep.equal(['Brent and Barnet Careers Cluster']);
    expect(shownText(box)).not.to.contain('in plain words');
    await expect(box).to.be.accessible();
  });

  it('may have its card as a row', async () => {
    const { hook } = await placeHook('<div data-clusters="cluster-card" data-cluster="pan-out" data-compact></div>');
    expect(hook.firstElementChild?.outerHTML).to.equal('<cluster-card cluster="pan-out" compact=""></cluster-card>');
  });

  for (const tag of tags) {
    it(`can have <${tag}>`, async () => {
      const { hook } = await placeHook(`<div data-clusters="${tag}"></div>`);
      expect(hook.firstElementChild?.localName).to.equal(tag);
      expect(hook.firstElementChild?.shadowRoot).to.be.an.instanceof(ShadowRoot);
    });
  }

  it('has the directory where it names no element', async () => {
    const { hook } = await placeHook(marked('data-limit="2" data-heading-level="4"'));
    expect(hook.firstElementChild?.localName).to.equal('cluster-directory');
    expect(namesIn(hook)).to.have.length(2);
    expect(allByRole(hook, 'heading').map(({ localName }) => localName)).to.include('h4');
  });

  it('leaves alone what editors and themes have as data of their own', async () => {
    let hook!: HTMLElement;
    const theirs = 'data-block-id="7" data-astro-cid-x7="" data-state="open" data-table:x="" data-src]="" '
      + 'data-src-set="a.png" data-table-view="wide" data-service-name="" data-feedback="on"';
    const warnings = await warningsDuring(async () => ({ hook } = await placeHook(marked(theirs))));
    expect(warnings).to.deep.equal([]);
    expect(hook.firstElementChild?.getAttributeNames()).to.deep.equal([]);
  });

  it('may have text alone', async () => {
    const { hook } = await placeHook(marked('data-only="pan-out"', 'Pan Out'));
    expect(namesIn(hook)).to.deep.equal(['Pan Out']);
  });

  it('with hooks inside is a directory with those pieces, of which the page outside hears nothing', async () => {
    const { box } = await placeHook(`
      <div data-clusters="cluster-directory" data-kind="sector">
        <div class="left"><div data-clusters="borough-picker"><p>Pick</p></div></div>
        <div data-clusters="cluster-list" data-limit="1"><p>List</p></div>
      </div>
    `);
    expect(allByRole(box, 'combobox')).to.have.length(1);
    expect(namesIn(box)).to.have.length(1);
    expect(box.querySelectorAll('cluster-directory')).to.have.length(1);
    expect(box.querySelector('cluster-directory borough-picker')).not.to.equal(null);
    expect(shownText(box)).not.to.match(/Pick|List/);
  });

  it('keeps the focus of who is in its content', async () => {
    const box = await place('');
    const hook = document.createElement('div');
    hook.dataset['clusters'] = '';
    hook.innerHTML = '<article data-cluster="pan-out"><a href="http://panout.london/">panout.london</a></article>';
    box.append(hook);
    hook.querySelector('a')!.focus();
    await settled(box);
    await waitUntil(() => focused()?.getAttribute('href') === 'http://panout.london/');
    expect((focused()!.getRootNode() as ShadowRoot).host.localName).to.equal('cluster-card');
  });

  describe('leaves its readable content where it asks for what there is not', () => {
    const mistakes = {
      'an unknown element': [
        '<div data-clusters="cluster-directry"><p>Words</p></div>',
        '<div> data-clusters "cluster-directry": did you mean cluster-directory?',
      ],
      'an element that is nothing like ours': [
        '<div data-clusters="carousel"><p>Words</p></div>',
        `<div> data-clusters "carousel": did you mean ${tags.join(' or ')}?`,
      ],
      'a misspelt option': [marked('data-borugh="Brent"'), '<div> data-borugh "Brent": did you mean data-borough?'],
      'an option of two words': [
        marked('data-headinglevel="2"'), '<div> data-headinglevel "2": did you mean data-heading-level?',
      ],
      'the beginning of an option': [marked('data-neigh'), '<div> data-neigh "": did you mean data-neighbours?'],
    } as const;
    for (const [title, [markup, message]] of Object.entries(mistakes)) {
      it(title, async () => {
        expect(await staysAsItIs(markup)).to.deep.equal([message]);
        expect(await staysAsItIs(markup), 'once').to.deep.equal([]);
      });
    }

    it('a misspelt value, which the element tells of', async () => {
      let box!: HTMLElement;
      const markup = marked('data-borough="Hamersmith"');
      const warnings = await warningsDuring(async () => ({ box } = await placeHook(markup)));
      expect(warnings).to.deep.equal([
        '<cluster-directory> borough "Hamersmith": did you mean Hammersmith and Fulham?',
      ]);
      expect(shownText(box)).to.equal('Careers Clusters, in plain words.');
    });
  });

  describe('does not say where data comes from', () => {
    for (const name of ['src', 'src-type', 'src-fallback', 'service', 'table']) {
      it(`by data-${name}, and its author reads why`, async () => {
        const markup = `<div data-clusters="postcode-finder" data-${name}="https://example.org/"></div>`;
        let hook!: HTMLElement;
        const warnings = await warningsDuring(async () => ({ hook } = await placeHook(markup)));
        expect(warnings).to.deep.equal([
          `<div> data-${name} "https://example.org/": needs data-clusters-allow="${name}" on the script.`,
        ]);
        expect(hook.firstElementChild?.getAttributeNames()).to.deep.equal([]);
      });
    }

    it('unless the script says that it may, by name', async () => {
      const script = addSettings({ 'data-clusters-allow': 'src table' });
      const finder = (name: string) => `<div data-clusters="postcode-finder" data-${name}="/postcodes.json"></div>`;
      const allowed = await placeHook(finder('table'));
      expect(allowed.hook.firstElementChild?.getAttribute('table')).to.equal('/postcodes.json');
      const warnings = await warningsDuring(async () => {
        const { hook } = await placeHook(finder('service'));
        expect(hook.firstElementChild?.hasAttribute('service')).to.equal(false);
      });
      expect(warnings).to.have.length(1);
      script.remove();
    });
  });
});

describe('a div of the class careers-clusters', () => {
  it('gets the directory, with the options that it has', async () => {
    const { hook } = await placeHook(`<div class="box careers-clusters" data-only="pan-out">${readable}</div>`);
    expect(hook.className).to.equal('box careers-clusters');
    expect(namesIn(hook)).to.deep.equal(['Pan Out']);
  });

  for (const name of ['careers-clusters-page', 'Careers-Clusters', 'my-careers-clusters', 'careers clusters']) {
    it(`is not one of the class ${name}`, () => staysAsItIs(`<div class="${name}">${readable}</div>`));
  }

  it('is not another element of that class', () => staysAsItIs('<section class="careers-clusters"></section>'));
});

describe('a hook is left alone', () => {
  const foreign = {
    'a form': '<form><input aria-label="Name"></form>',
    'a script': '<script type="text/plain"></script>',
    'an element that is somebody else\'s': '<p><x-tabs>Tabs</x-tabs></p>',
    'an element that is ours': '<cluster-announcer></cluster-announcer>',
  };
  for (const [title, content] of Object.entries(foreign)) {
    it(`around ${title}`, async () => {
      await staysAsItIs(`<div class="careers-clusters">${readable}${content}</div>`);
      await staysAsItIs(marked('', content));
    });
  }

  it('while somebody is editing it', async () => {
    await staysAsItIs(`<div contenteditable="true"><div class="careers-clusters">${readable}</div></div>`);
    await staysAsItIs(`<div contenteditable="true">${marked('data-borugh="Camden"')}</div>`);
  });
});

describe('a hook on a page that changes', () => {
  it('is upgraded again when its content is replaced', async () => {
    const { hook } = await placeHook(marked('data-only="pan-out"'));
    for (const content of ['<p>New words</p>', 'New text']) {
      hook.innerHTML = content;
      await settled(hook);
      expect(hook.children).to.have.length(1);
      expect(namesIn(hook)).to.deep.equal(['Pan Out']);
      expect(elementIn(hook)?.innerHTML).to.equal(content);
    }
  });

  it('stays empty when it is emptied', async () => {
    const { hook } = await placeHook(marked('data-only="pan-out"'));
    hook.replaceChildren();
    await settled(hook);
    expect(hook.innerHTML).to.equal('');
  });

  it('keeps its element when it is moved, and its copy has one of its own', async () => {
    const { box, hook } = await placeHook(marked('data-only="pan-out"'));
    const element = elementIn(hook);
    const copy = hook.cloneNode(true) as Element;
    box.append(document.createElement('p'), copy, hook);
    await settled(box);
    expect(elementIn(hook)).to.equal(element);
    expect(copy.outerHTML).to.equal(hook.outerHTML);
    expect(namesIn(box)).to.deep.equal(['Pan Out', 'Pan Out']);
  });

  it('leaves the rest of the page as it is', async () => {
    const rest = '<main class="page" data-view="3"><p>Text <a href="#brent">Brent</a></p><form></form></main>';
    const { box } = await placeHook(rest + marked(''));
    expect(box.firstElementChild?.outerHTML).to.equal(rest);
    expect(box.children).to.have.length(2);
  });

  itWhere('memory', 'leaves nothing behind when it goes', async function (this: Mocha.Context) {
    this.timeout(40_000);
    const box = await place('');
    const comeAndGo = async (times: number) => {
      for (let cycle = 0; cycle < times; cycle++) {
        box.innerHTML = marked('data-limit="1"');
        await settled(box);
        box.innerHTML = '';
        await settled(box);
      }
    };
    await comeAndGo(100);
    const before = await measureMemory();
    await comeAndGo(200);
    const after = await measureMemory();
    expect(after.nodes - before.nodes, 'nodes').to.be.at.most(20);
    expect(after.listeners - before.listeners, 'listeners').to.be.at.most(5);
  });
});

describe('a link to a borough on the page that the script names', () => {
  let script: HTMLScriptElement;
  before(() => (script = addSettings({ 'data-clusters-links': directoryPage })));
  after(() => script.remove());

  const link = (borough = 'brent', content = 'Careers in your borough', attributes = '') =>
    `<a href="${directoryPage}#${borough}" ${attributes}>${content}</a>`;

  const upgraded = {
    'in a paragraph': `<p class="intro"> ${link()} </p>`,
    'in a div': `<div>${link()}</div>`,
    'with a slash at its end': `<p><a href="${directoryPage}/#brent">Brent</a></p>`,
    'that opens elsewhere': `<p>${link('brent', 'Brent', 'target="_blank" rel="noopener"')}</p>`,
  };
  for (const [title, markup] of Object.entries(upgraded)) {
    it(`gives way to the borough's directory ${title}`, async () => {
      const { box, hook } = await placeHook(markup);
      expect(namesIn(box)).to.deep.equal(['Brent and Barnet Careers Cluster']);
      expect(elementIn(hook)?.parentElement).to.equal(hook);
      expect(elementIn(hook)?.querySelector('a')?.getAttribute('href')).to.match(/careers\/?#brent$/);
      expect(allByRole(box, 'link', { name: /Careers in/ })).to.deep.equal([]);
    });
  }

  for (const words of ['hammersmith-and-fulham', 'Hammersmith & Fulham', 'Hammersmith%20and%20Fulham', 'E09000013']) {
    it(`may call it ${words}`, async () => {
      const { box } = await placeHook(`<p>${link(words)}</p>`);
      expect(byRole(box, 'link', { name: 'Careers in your borough', hidden: true }).checkVisibility()).to.equal(false);
      expect(shownText(box)).to.contain('Hammersmith and Fulham');
    });
  }

  const kept = {
    'in a sentence': `<p>See ${link()}.</p>`,
    'beside another': `<p>${link()} ${link('barnet')}</p>`,
    'in a list': `<ul><li><p>${link()}</p></li></ul>`,
    'in a menu': `<nav><div>${link()}</div></nav>`,
    'in the head of a page': `<header><p>${link()}</p></header>`,
    'in a heading': `<h2>${link()}</h2>`,
    'dressed as a button': `<p>${link('brent', 'Brent', 'class="button"')}</p>`,
    'around a picture': `<p>${link('brent', '<img alt="Brent">')}</p>`,
    'to another page': '<p><a href="/other#brent">Brent</a></p>',
    'to another site': '<p><a href="https://example.org/careers#brent">Brent</a></p>',
    'to the whole page': `<p><a href="${directoryPage}">Careers</a></p>`,
    'to another place on it': `<p>${link('cluster-pan-out')}</p><p>${link('main')}</p><p>${link('%')}</p>`,
    'while somebody is editing it': `<div contenteditable="true"><p>${link()}</p></div>`,
  };
  for (const [title, markup] of Object.entries(kept)) {
    it(`stays a link ${title}`, async () => {
      expect(await staysAsItIs(markup)).to.deep.equal([]);
    });
  }

  it('stays a link inside of an element', async () => {
    const { box } = await placeHook(`<cluster-directory borough="camden, brent"><p>${link()}</p></cluster-directory>`);
    expect(box.querySelectorAll('cluster-directory')).to.have.length(1);
  });

  it('stays a link inside of another hook', async () => {
    const { box } = await placeHook(marked('data-only="pan-out"', `<p>${link()}</p>`));
    expect(namesIn(box)).to.deep.equal(['Pan Out']);
  });

  it('stays a link where its borough is misspelt, and its author reads what was meant', async () => {
    const [message, ...others] = await staysAsItIs(`<p>${link('hamersmith')}</p>`);
    expect(message).to.match(/^<a> href "http.*\/careers#hamersmith": did you mean Hammersmith and Fulham\?$/);
    expect(others).to.deep.equal([]);
  });

  it('stays a link where its words could mean several, and its author reads which', async () => {
    const [message] = await staysAsItIs(`<p>${link('LBB')}</p>`);
    expect(message).to.match(/^<a> href "http.*\/careers#LBB": could mean .*Write the one you mean\.$/);
  });

  it('stays a link on the directory\'s own page', async () => {
    // The runner's own query stands for that of a newsletter, or what `url-state` writes.
    for (const address of [location.pathname + location.search, location.pathname]) {
      script.setAttribute('data-clusters-links', address);
      await staysAsItIs(`<p><a href="${address}#brent">Brent</a></p>`);
    }
    script.setAttribute('data-clusters-links', directoryPage);
  });

  for (const address of ['', 'javascript:alert(1)', 'https://']) {
    it(`stays a link where the script names the page "${address}", and its author reads what to write`, async () => {
      script.setAttribute('data-clusters-links', address);
      expect(await staysAsItIs(`<p>${link()}</p>`)).to.deep.equal([
        `<script> data-clusters-links "${address}": write the address of a page, such as "/careers".`,
      ]);
      script.setAttribute('data-clusters-links', directoryPage);
    });
  }

  it('stays a link where no script asks for it', async () => {
    script.remove();
    await staysAsItIs(`<p>${link()}</p>`);
    document.head.append(script);
  });
});

describe('plain HTML that an editor has pushed out of its element', () => {
  const article = '<article data-cluster="brent-barnet"><h3>Brent and Barnet</h3></article>';
  /** As WordPress's `wpautop()` leaves it. */
  const fallen = (before: string) =>
    `<p>${before}<cluster-directory borough="brent"></p>
<p data-cluster>1 cluster in Brent</p>
${article}
<p data-cluster="">These are the clusters.</p>
<p></cluster-directory></p>
<p>The page's own.</p>`;

  for (const [title, before] of [['alone', ''], ['after text', 'Our cluster:<br />\n']] as const) {
    it(`goes back into the element, ${title} in its paragraph`, async () => {
      const box = await place('');
      box.innerHTML = fallen(before);
      await settled(box);
      const element = box.querySelector('cluster-directory')!;
      expect(element.children).to.have.length(3);
      expect(namesIn(box)).to.deep.equal(['Brent and Barnet Careers Cluster']);
      expect(shownText(box)).to.match(/The page's own\.$/);
    });
  }

  it('stays where no element of ours is before it', () =>
    staysAsItIs(`<p>Text</p>${article}<p><b></b></p>${article}<div><cluster-list></cluster-list></div>`));

  it('stays where the element before it has content of its own', () =>
    staysAsItIs(`<p><cluster-summary><b>12 clusters</b></cluster-summary></p>${article}`));

  it('takes nothing along that is not ours', async () => {
    const { box } = await placeHook(`<p><cluster-list></cluster-list></p>${article}<p>Mine</p>${article}`);
    expect(box.querySelector('cluster-list')?.children).to.have.length(1);
    expect(box.children).to.have.length(3);
  });
});
