import { initialState, Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { format, parse, type Malformed } from '../../postcodes/parse.js';
import { askService } from '../../postcodes/service.js';
import { askTable } from '../../postcodes/table.js';
import { act } from '../../scope/act.js';
import { withNeighbours } from '../../scope/neighbours.js';
import { resendChange } from '../../scope/resend-change.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { warnOfLocksOnControl } from '../../scope/understand.js';
import { enPostcodeFinder, type PostcodeStrings } from '../../strings/en-postcode-finder.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { warn } from '../../warn.js';
import { answerOf, type Answer } from './answer.js';
import { locate, mayLocate } from './place.js';
import { finderStyles } from './postcode-finder.styles.js';
import type { Found } from '../../postcodes/found.js';
import type { Scope } from '../../scope/scope.js';

interface Question {
  /** The postcode or district; absent where the question is where the person is. */
  readonly what?: string;
  /** Where it is looked up. */
  readonly host: string;
  readonly ask: (signal: AbortSignal) => Promise<Found>;
}

/** Why nothing was found out. */
type Reason = keyof PostcodeStrings['failed'];

/**
 * Finds the borough of a UK postcode, of a postcode district such as SW18, or of the place where a person is. It looks
 * them up with a service or in a table that the page's author names, and sends nothing before a person asks.
 *
 * @tag postcode-finder
 * @slot - Shown instead where there is no `service` and no `table`, while the directory loads, and without JavaScript.
 * @csspart label - The field's label.
 * @csspart input - The field.
 * @csspart button - Each button.
 * @csspart message - The answer.
 * @fires {Event} input - A person has typed.
 * @fires {Event} change - A person has finished typing.
 * @fires {BeforeFilterChangeEvent} before-filter-change - The borough found is about to be applied; can be refused.
 * @fires {FilterChangeEvent} filter-change - The borough found is applied and shown.
 */
export class PostcodeFinder extends LitElement {
  static override styles = [baseStyles, controlStyles, finderStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    service: {},
    table: {},
    label: {},
    group: {},
    malformed: { state: true },
  };

  /** The address of a service that answers as postcodes.io does, such as `https://api.postcodes.io`. */
  service?: string | null;

  /** The address of a table of postcodes that your site holds; it goes before a service. */
  table?: string | null;

  /** The field's label; "Postcode" by default. */
  label?: string | null;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  private malformed: Malformed | undefined;

  readonly #scope = new ScopeController(this);
  #question: Question | undefined;

  readonly #task = new Task<[Question | undefined], Found>(this, {
    autoRun: false,
    task: async ([question], { signal }) => {
      if (!question) return initialState;
      try {
        return await question.ask(signal);
      } catch (error) {
        if (signal.aborted) return initialState;
        const { message } = error as Error;
        const kind = this.table ? 'table' : 'service';
        if (message) warn(this, kind, this[kind]!, message);
        throw error;
      }
    },
    onComplete: (found) => {
      const { scope } = this.#scope;
      const { borough } = (scope && this.#answer(scope, found)) ?? {};
      if (borough) this.#choose(borough);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    warnOfLocksOnControl(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ask();
  }

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    const source = this.#source();
    if (!source || !scope?.directory) return html`<slot></slot>`;
    const [kind, { host }] = source;
    const { lang, dir } = languageAt(this);
    const postcode = enPostcodeFinder;
    const asksService = kind === 'service';
    return html`
      <form class="wrapper" lang=${lang} dir=${dir ?? nothing} novalidate @submit=${this.#onSubmit}>
        <label part="label" for="input">${this.label || postcode.label}</label>
        <div class="row">
          <input
            part="input"
            id="input"
            inputmode="text"
            autocomplete="postal-code"
            spellcheck="false"
            aria-describedby="message hint"
            aria-invalid=${this.malformed ? 'true' : nothing}
            @input=${this.#onInput}
            @change=${this.#onChange}
          />
          <button part="button">${postcode.find}</button>
          ${asksService && mayLocate(this.ownerDocument)
            ? this.#renderButton(postcode.locate, this.#onLocate)
            : nothing}
        </div>
        <p class="hint" id="hint">${asksService ? postcode.sentTo(host) : postcode.kept}</p>
        ${this.#renderAnswer(scope, postcode)}
      </form>
    `;
  }

  #renderAnswer(scope: Scope, strings: PostcodeStrings) {
    const { message, borough, choice = [] } = this.#state(scope, strings) ?? {};
    const picker = [...scope.members].find(({ localName }) => localName === 'borough-picker');
    const offers = choice.map((code) => {
      const chosen = scope.filter.borough[0] === code;
      return this.#renderButton(scope.directory!.nameOf('borough', code), () => this.#choose(code), chosen);
    });
    if (message && picker && borough === undefined && !offers.length) {
      offers.push(this.#renderButton(strings.pick, () => picker.focus()));
    }
    return html`
      <p class="message" part="message" id="message" role="status">${message}</p>
      ${offers.length ? html`<div class="row" role="group" aria-labelledby="message">${offers}</div>` : nothing}
    `;
  }

  #renderButton(text: string, onClick: () => void, pressed?: boolean) {
    return html`
      <button part="button" type="button" aria-pressed=${pressed ?? nothing} @click=${onClick}>${text}</button>
    `;
  }

  /** What there is to say now. */
  #state(scope: Scope, { malformed, looking, failed }: PostcodeStrings): Answer | undefined {
    const { status, value, error } = this.#task;
    if (this.malformed) return { message: malformed[this.malformed], borough: '' };
    if (!this.#question || status === TaskStatus.INITIAL) return undefined;
    if (status === TaskStatus.PENDING) return { message: looking, borough: '' };
    if (status === TaskStatus.COMPLETE) return this.#answer(scope, value!);
    const { reason = 'down' } = error as { reason?: Reason };
    return { message: failed[reason](this.#question.host) };
  }

  #answer({ directory, locks }: Scope, found: Found): Answer | undefined {
    return directory && answerOf(found, this.#question?.what, directory, locks, languageAt(this).strings);
  }

  /** Which of the two there is to ask, and its address. */
  #source(): readonly ['service' | 'table', URL] | undefined {
    const { baseURI } = this.ownerDocument;
    for (const kind of ['table', 'service'] as const) {
      const address = this[kind];
      if (!address) continue;
      // A service's name without "https://" would pass for a file beside the page.
      const absolute = kind === 'table' || /^(https?:\/)?\//i.test(address);
      const url = absolute && URL.canParse(address, baseURI) ? new URL(address, baseURI) : undefined;
      if (url?.protocol.startsWith('http')) return [kind, url];
      warn(this, kind, address, 'write an address that begins with https://.');
    }
    if (!this.service && !this.table) {
      warn(this, 'service', '', 'write the address of a service, or that of a table in table.');
    }
    return undefined;
  }

  /** Asks; without a question, forgets what was asked and what it came to. */
  #ask(question?: Question) {
    this.#question = question;
    void this.#task.run([question]);
  }

  #choose(code: string) {
    const { scope } = this.#scope;
    if (scope) act(scope, this, { borough: withNeighbours(scope, [code]) });
  }

  readonly #onInput = () => {
    this.malformed = undefined;
    if (this.#question) this.#ask();
  };

  readonly #onChange = () => resendChange(this);

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    const [kind, { host, href, origin, pathname }] = this.#source()!;
    const input = this.renderRoot.querySelector('input')!;
    const entry = parse(input.value);
    if (typeof entry === 'string') {
      this.#ask();
      this.malformed = entry;
      input.focus();
      return;
    }
    const ask = (signal: AbortSignal) =>
      kind === 'table' ? askTable(href, entry, signal) : askService(origin + pathname, entry, signal);
    this.#ask({ what: format(entry), host, ask });
  };

  readonly #onLocate = () => {
    const [, { host, origin, pathname }] = this.#source()!;
    this.malformed = undefined;
    this.#ask({ host, ask: async (signal) => askService(origin + pathname, await locate(), signal) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'postcode-finder': PostcodeFinder;
  }
}
