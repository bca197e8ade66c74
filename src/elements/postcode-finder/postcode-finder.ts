import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { act } from '../../scope/act.js';
import { reachableIn } from '../../scope/answers.js';
import { withNeighbours } from '../../scope/neighbours.js';
import { resendChange } from '../../scope/resend-change.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { enPostcodeFinder as text } from '../../strings/en-postcode-finder.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { needsFile, warn } from '../../warn.js';
import { locate, mayLocate } from './place.js';
import { finderStyles } from './postcode-finder.styles.js';
import type * as Postcodes from '../../postcodes/index.js';
import type { Answer } from '../../postcodes/answer.js';
import type { Scope } from '../../scope/scope.js';

/**
 * Finds the borough of a UK postcode, of a postcode district such as SW18, or of the place where a person is. It looks
 * them up with a service or in a table that the page's author names, and sends nothing before a person asks.
 *
 * @tag postcode-finder
 * @slot - Shown instead where there is no `service` and no `table`, where `postcodes.js` is not beside the script,
 *   while the directory loads, and without JavaScript.
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
    stepsBack: { state: true },
    asked: { state: true },
  };

  /** The address of a service that answers as postcodes.io does, such as `https://api.postcodes.io`. */
  service?: string | null;

  /** The address of a table of postcodes that your site holds; it goes before a service. */
  table?: string | null;

  /** The field's label; "Postcode" by default. */
  label?: string | null;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  /** Whether what reads postcodes could not be loaded. */
  private stepsBack = false;

  /** The last question, until it is forgotten. */
  private asked: Postcodes.Asked | undefined;

  readonly #scope = new ScopeController(this);
  #loading: Promise<void> | undefined;
  #lookup: Postcodes.Lookup | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(): void {
    const source = this.#source();
    if (source) this.#loading ??= this.#load(source);
  }

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    const source = this.#source();
    if (!source || this.stepsBack || !scope?.directory) return html`<slot></slot>`;
    const { kind, url: { host } } = source;
    const { lang, dir } = languageAt(this);
    const asksService = kind === 'service';
    return html`
      <form class="wrapper" lang=${lang} dir=${dir ?? nothing} novalidate @submit=${this.#onSubmit}>
        <label part="label" for="input">${this.label || text.label}</label>
        <div class="row">
          <input
            part="input"
            id="input"
            inputmode="text"
            autocomplete="postal-code"
            spellcheck="false"
            aria-describedby="message hint"
            aria-invalid=${this.#answer?.isMalformed || nothing}
            @input=${this.#onInput}
            @change=${this.#onChange}
          />
          <button part="button">${text.find}</button>
          ${asksService && mayLocate(this.ownerDocument)
            ? this.#renderButton(text.locate, this.#onLocate)
            : nothing}
        </div>
        <p class="hint" id="hint">${asksService ? text.sentTo(host) : text.kept}</p>
        ${this.#renderAnswer(scope)}
      </form>
    `;
  }

  #renderAnswer(scope: Scope) {
    const { message, borough, choice = [] } = this.#answer ?? {};
    const picker = [...scope.members].find(({ localName }) => localName === 'borough-picker');
    const offers = choice.map((code) => {
      const chosen = scope.filter.borough[0] === code;
      return this.#renderButton(scope.directory!.nameOf('borough', code), () => this.#choose(code), chosen);
    });
    if (message && picker && borough === undefined && !offers.length) {
      offers.push(this.#renderButton(text.pick(scope.directory!.place), () => picker.focus()));
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
  get #answer(): Answer | undefined {
    const outcome = this.#lookup?.outcome;
    if (this.asked === undefined) return undefined;
    return outcome ? this.#read(outcome) : { message: text.looking, borough: '' };
  }

  #read({ answer }: Postcodes.Outcome): Answer | undefined {
    const scope = this.#scope.scope!;
    const { directory, locks } = scope;
    const counts = reachableIn(scope)?.counts.borough;
    if (!directory || !counts) return undefined;
    return answer({ directory, locks, counts, listed: languageAt(this).strings.listed });
  }

  async #load({ kind }: Postcodes.Source) {
    try {
      const { Lookup } = await import('../../postcodes/index.js');
      this.#lookup = new Lookup(this, this.#onOutcome);
    } catch {
      this.stepsBack = true;
      warn(this, kind, this[kind]!, needsFile('postcodes.js'));
    }
  }

  /** Which of the two there is to ask, and its address. */
  #source(): Postcodes.Source | undefined {
    const { baseURI } = this.ownerDocument;
    for (const kind of ['table', 'service'] as const) {
      const address = this[kind];
      if (!address) continue;
      // A service's name without "https://" would pass for a file beside the page.
      const absolute = kind === 'table' || /^(https?:\/)?\//i.test(address);
      const url = absolute && URL.canParse(address, baseURI) ? new URL(address, baseURI) : undefined;
      if (url?.protocol.startsWith('http')) return { kind, url };
      warn(this, kind, address, 'write an address that begins with https://.');
    }
    if (!this.service && !this.table) {
      warn(this, 'service', '', 'write the address of one, or of a table in table.');
    }
    return undefined;
  }

  async #ask(asked: Postcodes.Asked) {
    this.#forget();
    this.asked = asked;
    await this.#loading;
    const source = this.#source();
    if (source && asked === this.asked) this.#lookup?.ask(asked, source);
  }

  #forget() {
    this.asked = undefined;
    this.#lookup?.stop();
  }

  get #field() {
    return this.renderRoot.querySelector('input')!;
  }

  #choose(code: string) {
    const { scope } = this.#scope;
    if (scope) act(scope, this, { borough: withNeighbours(scope, [code]) });
  }

  readonly #onOutcome = (outcome: Postcodes.Outcome) => {
    const { kind } = this.#source()!;
    if (outcome.warning) warn(this, kind, this[kind]!, outcome.warning);
    const { borough, isMalformed } = this.#read(outcome) ?? {};
    if (isMalformed) this.#field.focus();
    if (borough) this.#choose(borough);
  };

  readonly #onInput = () => this.#forget();

  readonly #onChange = () => resendChange(this);

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.#ask(this.#field.value);
  };

  readonly #onLocate = () => void this.#ask(locate());
}

declare global {
  interface HTMLElementTagNameMap {
    'postcode-finder': PostcodeFinder;
  }
}
