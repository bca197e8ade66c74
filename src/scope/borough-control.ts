import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { splitList } from '../directory/names.js';
import { languageAt } from '../strings/language.js';
import { act } from './act.js';
import { reachableIn } from './answers.js';
import { withNeighbours } from './neighbours.js';
import { resendChange } from './resend-change.js';
import { ScopeController } from './scope-controller.js';
import { understand } from './understand.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Borough } from '../directory/types.js';
import type { Strings } from '../strings/en.js';
import type { Scope } from './scope.js';

/** What can be chosen from in a scope, and what is chosen. */
export interface Offer {
  readonly scope: Scope;
  readonly directory: AnyDirectory;
  readonly boroughs: readonly Borough[];
  /** How many clusters a borough has in the whole directory, within the locks; no entry where it has none. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * A form control for a scope's boroughs. A base class and no controller: the platform looks for what makes a form
 * control on the element itself.
 */
export abstract class BoroughControl extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    defaultValue: { attribute: 'value' },
    name: { reflect: true },
    label: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    group: {},
    isDisabled: { state: true },
    value: { attribute: false },
  };

  /** The borough to start with, and to go back to when its form is reset. */
  defaultValue?: string | null;

  /** The name under which its form sends the ONS code; that of a map with `multiple` sends each. */
  name?: string;

  /** The control's label where the page has no `<label for>` it; "Borough" by default, or "Area". */
  label?: string | null;

  /** Whether its form needs a borough. */
  required = false;

  /** Whether it is out of use. */
  disabled = false;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  /** Out of use by its own attribute or by a fieldset around it. */
  protected isDisabled = false;

  readonly #internals = this.attachInternals();
  readonly #scope = new ScopeController(this, (scope) => this.#onJoin(scope));
  #codes: readonly string[] = [];
  /** What was set before the start, when there is a scope to understand it. */
  #waiting: string | undefined;

  /**
   * The ONS code of the borough chosen, or `""`; a map with `multiple` has all, with commas between. Setting it, in any
   * spelling, chooses without an event.
   */
  get value(): string {
    return this.#codes.join();
  }

  set value(words: string) {
    const { scope } = this.#scope;
    const isReady = scope?.directory && this.hasUpdated;
    this.#waiting = isReady ? undefined : words;
    if (isReady) this.#start(scope, words);
  }

  /**
   * What is typed changes no borough.
   * @internal
   */
  get ignores(): 'text' {
    return 'text';
  }

  /** The form that it belongs to; this and what follows is as in `<select>`. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The labels that the page has for it. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** What is wrong with what is chosen. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What is wrong with what is chosen, in words, or `""`. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** Whether its form asks for that. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether nothing is wrong; fires `invalid` where something is. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Whether nothing is wrong; where something is, the browser shows it, too. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formResetCallback(): void {
    this.value = this.defaultValue ?? '';
  }

  formStateRestoreCallback(state: string): void {
    this.value = state;
  }

  formDisabledCallback(disabled: boolean): void {
    // It also comes in the middle of an update that reflects the attribute, and what changes then starts no other.
    queueMicrotask(() => (this.isDisabled = disabled));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { ownerDocument } = this;
    // The page's label may be yet to come.
    if (ownerDocument.readyState === 'loading') {
      ownerDocument.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const words = this.#waiting;
    // Set while it was off the page, or while a directory was on its way.
    if (words !== undefined && this.hasUpdated) this.value = words;
    this.#hold(this.chosen);
  }

  /** Whether several boroughs can be chosen at a time. */
  protected get takesSeveral(): boolean {
    return false;
  }

  /** The text of the page's own labels for it. */
  protected get pageLabel(): string {
    return [...this.#internals.labels].map(({ textContent }) => textContent?.trim()).join(' ');
  }

  /** Codes of the boroughs chosen, without any that a lock rules out. */
  protected get chosen(): readonly string[] {
    const { scope } = this.#scope;
    return scope ? scope.choices.borough.filter((code) => scope.filter.borough.includes(code)) : [];
  }

  /** In the words of the directory. */
  protected get strings(): Strings {
    return languageAt(this, this.#scope.scope?.directory).strings;
  }

  /** Undefined while the directory loads. */
  protected get offer(): Offer | undefined {
    const { scope } = this.#scope;
    const reachable = scope && reachableIn(scope);
    if (!scope?.directory || !reachable) return undefined;
    const { directory, locks } = scope;
    const { counts, total } = reachable;
    const boroughs = locks.borough.length
      ? directory.boroughs.filter(({ code }) => locks.borough.includes(code))
      : directory.boroughs;
    return { scope, directory, boroughs, counts: counts.borough, total };
  }

  /**
   * Applies what a person chose, once the page has heard of it, and says whether it did. Refused, the control goes back
   * to what it held.
   */
  protected choose(codes: readonly string[]): boolean {
    const before = this.#codes;
    this.#hold(codes);
    resendChange(this);
    const { scope } = this.#scope;
    this.requestUpdate();
    if (scope && act(scope, this, { borough: this.#reaching(scope, codes) })) return true;
    this.#hold(before);
    return false;
  }

  /** Where the browser shows what is missing; null before it is there, and for the element as a whole. */
  protected get validationAnchor(): HTMLElement | null {
    return null;
  }

  protected validate(): void {
    const missing = this.required && !this.#codes.length;
    const message = missing ? this.strings.picker.required : '';
    this.#internals.setValidity({ valueMissing: missing }, message, this.validationAnchor ?? undefined);
  }

  /** Who chooses several says which; one borough may stand for those around it, too. */
  #reaching(scope: Scope, codes: readonly string[]) {
    return this.takesSeveral ? codes : withNeighbours(scope, codes);
  }

  #onJoin(scope: Scope) {
    const words = this.#waiting ?? this.defaultValue;
    this.#waiting = undefined;
    // Who was there before has chosen already.
    if (words && !scope.choices.borough.length) this.#start(scope, words);
  }

  #start(scope: Scope, words: string) {
    const { directory, choices } = scope;
    const spellings = this.takesSeveral ? splitList(words) : [words];
    const codes = spellings.flatMap((word) =>
      word ? (understand(this, directory!, 'borough', 'value', word) ?? []) : [],
    );
    scope.filter = { ...choices, borough: this.#reaching(scope, codes) };
    this.#hold(this.chosen);
  }

  #hold(codes: readonly string[]) {
    this.#codes = this.takesSeveral ? codes : codes.slice(0, 1);
    if (this.takesSeveral) {
      const data = new FormData();
      if (this.name) for (const code of codes) data.append(this.name, code);
      this.#internals.setFormValue(data, this.value);
    } else {
      this.#internals.setFormValue(this.value);
    }
    this.validate();
  }
}
