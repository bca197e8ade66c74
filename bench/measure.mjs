import { contenders } from './contenders.mjs';

/** What is typed, a key at a time; all of it is in the records, and after each text the field is emptied. */
const TEXTS = ['barnet', 'site visits', 'apprenticeships'];
const LETTERS = [...'abcdefghij'];
const CHANGES = 50;
const IDLE_ROUNDS = 10;
const PATIENCE = 60_000;
/** Milliseconds from the cursor in the field to the first key: hands go to the keys, or a keyboard slides in. */
const REACH = 1000;

/** In a page, before its scripts: when the first card is there and in a frame, and what has shifted by itself. */
export const observe = (cards) => `
  globalThis.bench = { firstCard: undefined, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (document.body && (${cards}).length) bench.firstCard = performance.now();
    else requestAnimationFrame(look);
  };
  look();
`;

/** In a page: what a key has set off is done, and in a frame. */
const settled = `new Promise((done) =>
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))`;

/** In a page: what is shown is what a text asks for, and in a frame. */
const answered = ({ isShown = '() => true' }) => `async (text) => {
  do await ${settled}; while (!(${isShown})(text));
}`;

/** In a page: also done is what nobody can see yet. */
const finished = (isWhole) => `new Promise((done) => {
  const look = () => ((${isWhole})() ? done() : setTimeout(look, 20));
  look();
})`;

/** A page that is measured: what its main thread has worked is in milliseconds of its processor's time. */
class Visit {
  #page;
  #connection;
  #contender;
  /** What asking costs by itself. */
  #overhead = 0;

  static async open(context, name, { width, height }) {
    const visit = new Visit();
    visit.#contender = contenders[name];
    visit.#page = await context.newPage();
    await visit.#page.setViewport({ width, height });
    visit.#connection = await visit.#page.createCDPSession();
    await visit.#connection.send('Performance.enable', { timeDomain: 'threadTicks' });
    await visit.#page.evaluateOnNewDocument(observe(visit.#contender.cards));
    return visit;
  }

  close = () => this.#page.close();
  slowDown = (rate) => this.#connection.send('Emulation.setCPUThrottlingRate', { rate });
  read = (expression) => this.#page.evaluate(expression);

  async metrics() {
    const { metrics } = await this.#connection.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  async #settle() {
    await this.#page.evaluate(settled);
  }

  /** Waits until all is made, where some is made later than what can be seen; what the waiting costs, as work. */
  async #finish() {
    const { isWhole = '() => true' } = this.#contender;
    if (await this.read(`(${isWhole})()`)) return 0;
    await this.#page.evaluate(finished(isWhole));
    await this.#settle();
    return this.#overhead;
  }

  /** Loads a page; `from` is an empty one of the same site, so that both are in one process. */
  async load(from, address) {
    await this.#page.goto(from);
    await this.#settle();
    const before = await this.metrics();
    await this.#page.goto(address, { waitUntil: 'load' });
    await this.#settle();
    return this.#workSince(before);
  }

  async loadToFirstCard(from, address) {
    await this.#page.goto(from);
    await this.#settle();
    const before = await this.metrics();
    await this.#page.goto(address, { waitUntil: 'load' });
    const { startsEmpty, field } = this.#contender;
    const ready = startsEmpty ? field : 'bench.firstCard';
    await this.#page.waitForFunction(`Boolean(${ready})`, { timeout: PATIENCE });
    await this.#settle();
    const first = await this.#workSince(before);
    await this.#finish();
    const whole = await this.#workSince(before);
    return { ...first, whole: whole.work, wall: await this.read('bench.firstCard') };
  }

  /** Seconds of work by its kinds since then, in milliseconds. */
  async #workSince(before) {
    const after = await this.metrics();
    const since = (name) => (after[name] - before[name]) * 1000;
    return {
      work: since('TaskDuration'),
      script: since('ScriptDuration'),
      layout: since('LayoutDuration') + since('RecalcStyleDuration'),
    };
  }

  /** Puts the cursor into the field: the work until somebody types. Finds out what asking costs by itself, too. */
  async focus() {
    const unfocused = await this.metrics();
    await this.#page.evaluate(`(${this.#contender.field}).focus()`);
    await new Promise((done) => setTimeout(done, REACH));
    await this.#settle();
    const { work } = await this.#workSince(unfocused);
    const before = await this.metrics();
    for (let round = 0; round < IDLE_ROUNDS; round++) {
      await this.#settle();
      await this.metrics();
    }
    this.#overhead = (await this.#workSince(before)).work / IDLE_ROUNDS;
    return work;
  }

  /** Presses a key and waits until what it asks for is shown; `text` is what the field holds then. */
  async #press(key, text) {
    await this.#page.keyboard.press(key);
    await this.read(`(${answered(this.#contender)})(${JSON.stringify(text)})`);
  }

  async #measureKey(key, text) {
    const before = await this.metrics();
    await this.#press(key, text);
    const seen = await this.#workSince(before);
    const waiting = await this.#finish();
    const { work, script, layout } = await this.#workSince(before);
    const less = (cost, asking) => Math.max(0, cost - asking);
    return {
      ...{ key, text, script, layout },
      seen: less(seen.work, this.#overhead),
      work: less(work, this.#overhead + waiting),
    };
  }

  async #selectAll() {
    await this.#page.evaluate(`(${this.#contender.field}).select()`);
    await this.#settle();
  }

  /** Types all texts; each key's work, and how many cards each text shows. */
  async type(texts = TEXTS) {
    const keys = [];
    const shown = [];
    for (const text of texts) {
      for (let end = 1; end <= text.length; end++) keys.push(await this.#measureKey(text[end - 1], text.slice(0, end)));
      shown.push(await this.read(`(${this.#contender.cards}).length`));
      await this.#selectAll();
      keys.push(await this.#measureKey('Backspace', ''));
    }
    return { keys, shown };
  }

  /** How long each answer takes that is asked for as the texts are typed, without anything that shows it. */
  async answer(from, address) {
    await this.#page.goto(from);
    const typed = TEXTS.flatMap((text) => [...text].map((_, index) => text.slice(0, index + 1)));
    return this.#page.evaluate(`(${this.#contender.answer})(...${JSON.stringify([address, typed])})`);
  }

  /** Changes what is typed by program: the browser keeps what a person types, to undo it. */
  #change(times) {
    const { field } = this.#contender;
    return this.#page.evaluate(`(async () => {
      const answered = ${answered(this.#contender)};
      for (let change = 0; change < ${times}; change++) {
        const text = change % 2 ? '' : ${JSON.stringify(LETTERS)}[(change / 2) % ${LETTERS.length}];
        const field = ${field};
        field.value = text;
        for (const type of ['input', 'keyup']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        await answered(text);
      }
    })()`);
  }

  /** What is alive after a collection. */
  async memory() {
    await this.#connection.send('HeapProfiler.collectGarbage');
    await this.#connection.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await this.metrics();
    return { heap, nodes, listeners };
  }

  /** What 50 changes leave behind, once each of them has been made before. */
  async leftover() {
    await this.#change(2 * LETTERS.length);
    await this.#finish();
    const before = await this.memory();
    await this.#change(CHANGES);
    await this.#finish();
    const after = await this.memory();
    return Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
  }
}

/**
 * Visits a contender's pages as new to the browser: once with nothing to do for its scripts, once as it is, once more
 * with the processor slowed down.
 *
 * @param options.addresses  `empty`, `script` and `whole`: addresses of the pages; `data`: that of the records
 * @param options.slower     how many times slower than this machine
 */
export async function measure(browser, name, { addresses, width, height, slower }) {
  const visiting = async (task) => {
    const context = await browser.createBrowserContext();
    try {
      return await task(await Visit.open(context, name, { width, height }));
    } finally {
      await context.close();
    }
  };
  const load = await visiting((visit) => visit.load(addresses.empty, addresses.script));
  const whole = await visiting(async (visit) => {
    const firstCard = await visit.loadToFirstCard(addresses.empty, addresses.whole);
    const first = await visit.memory();
    const focused = await visit.focus();
    const { keys, shown } = await visit.type();
    const { heap } = await visit.memory();
    // What a program changes afterwards moves cards as well, and nobody has typed anything.
    const shift = await visit.read('bench.shift');
    return { firstCard, firstHeap: first.heap, focused, keys, shown, heap, shift, left: await visit.leftover() };
  });
  const slowed = await visiting(async (visit) => {
    await visit.loadToFirstCard(addresses.empty, addresses.whole);
    await visit.slowDown(slower);
    await visit.focus();
    return (await visit.type(TEXTS.slice(0, 1))).keys;
  });
  const answers = contenders[name].answer && await visiting(async (visit) => {
    await visit.slowDown(slower);
    return visit.answer(addresses.empty, addresses.data);
  });
  return { load, ...whole, slowed, answers };
}
