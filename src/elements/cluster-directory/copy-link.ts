import { html, nothing, type ReactiveControllerHost } from 'lit';
import { pageOf } from '../../scope/page.js';
import { enUrlState } from '../../strings/en-url-state.js';
import { languageAt } from '../../strings/language.js';
import type { UrlState } from '../../scope/url-state.js';

type Host = ReactiveControllerHost & Element & { readonly renderRoot: ParentNode };

/** A button that copies the link to what is shown; where the browser copies nothing, a field to copy it from. */
export class CopyLink {
  readonly #host: Host;
  readonly #urlState: UrlState;
  /** What was copied, and what is in the field: either is past with the next choice. */
  #copied: string | undefined;
  #offered: string | undefined;

  constructor(host: Host, urlState: UrlState) {
    this.#host = host;
    this.#urlState = urlState;
  }

  render(): unknown {
    const { link } = this.#urlState;
    if (!link) return nothing;
    return link === this.#offered
      ? html`
          <div class="row">
            <label for="link">${enUrlState.field}</label>
            <input part="copy" id="link" readonly .value=${link} />
          </div>
        `
      : html`
          <button part="copy" type="button" @click=${this.#onClick}>
            ${link === this.#copied ? enUrlState.copied : enUrlState.copy}
          </button>
        `;
  }

  readonly #onClick = async () => {
    const host = this.#host;
    // The page may have changed its part of the address since.
    const link = this.#urlState.link!;
    try {
      await navigator.clipboard.writeText(link);
      this.#copied = link;
      pageOf(document).announcer.announce(host, languageAt(host).lang, () => enUrlState.copied);
      host.requestUpdate();
    } catch {
      // Pages without https have no clipboard, and a frame may be denied it.
      this.#offered = link;
      host.requestUpdate();
      await host.updateComplete;
      const field = host.renderRoot.querySelector<HTMLInputElement>('#link');
      field?.focus();
      field?.select();
    }
  };
}
