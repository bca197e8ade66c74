/** The page on which an editor chooses an element, sees it, and takes away what to paste. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { asHex, contrastsOf, isColour, ownAccent, pairs, type Contrast, type Scheme } from './contrast.js';
import { choosesClusters, elements, fieldsOf, valueOf, type Field, type Option, type Values } from './fields.js';
import { zipFolder } from './folder.js';
import { hosts } from './hosts.js';
import { readyMessage, type Preview } from './messages.js';
import { coloursOf, partsOf, problemsOf, schemes, wishOf, type Part } from './recipe.js';
import type { Mistake } from '../src/html/read-attributes.js';
import type { Tag } from '../src/html/attributes.js';

const form = document.querySelector('form')!;
const status = document.querySelector<HTMLElement>('[role=status]')!;

const widths: readonly Option[] = [
  { value: '320', label: 'Small phone, 320 px' },
  { value: '375', label: 'Phone, 375 px' },
  { value: '1280', label: 'Desktop, 1280 px' },
];

const schemeNames: Readonly<Record<Scheme, string>> = { light: 'Light', dark: 'Dark' };

let values: Values = {
  element: ['cluster-directory'],
  host: [hosts[0]!.id],
  base: ['https://www.your-school.example/careers-clusters/'],
  page: ['https://www.your-school.example/careers'],
  integrity: ['on'],
  'light-background': ['#ffffff'],
  'light-text': ['#1f1f1f'],
  'dark-background': ['#121212'],
  'dark-text': ['#ededed'],
  width: ['375'],
  scheme: ['light'],
};

/** The last choice that the preview can show: while something is mistyped, it stays. */
let preview: Preview | undefined;

const scheme = () => valueOf(values, 'scheme') as Scheme;

/** Under which field a mistake is shown. */
const fieldOf = ({ attribute }: Mistake) => (attribute === 'form' ? 'host' : attribute);

const messageId = (name: string) => `${name}-message`;

const say = (text: string) => {
  status.textContent = text;
};

/* Fields */

const renderMessages = (name: string, problems: readonly Mistake[]) => {
  const own = problems.filter((mistake) => fieldOf(mistake) === name);
  return own.length
    ? html`<p class="problem" id=${messageId(name)}>${own.map(({ value, advice }) => html`
        ${value ? html`<q>${value}</q>: ` : nothing}${advice} `)}</p>`
    : nothing;
};

const describedBy = (name: string, problems: readonly Mistake[], hint?: string) => {
  const isWrong = problems.some((mistake) => fieldOf(mistake) === name);
  const ids = [...(isWrong ? [messageId(name)] : []), ...(hint ? [`${name}-hint`] : [])].join(' ');
  return { isWrong, ids: ids || undefined };
};

const renderHint = (name: string, hint?: string) =>
  hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing;

const renderText = ({ name, label, hint }: Omit<Field, 'kind'>, problems: readonly Mistake[]) => {
  const { isWrong, ids } = describedBy(name, problems, hint);
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        .value=${values[name]?.[0] ?? ''}
        aria-describedby=${ifDefined(ids)}
        aria-invalid=${isWrong ? 'true' : nothing}
        spellcheck="false"
      />
      ${renderHint(name, hint)} ${renderMessages(name, problems)}
    </div>
  `;
};

const renderOne = ({ name, label, options = [], hint }: Omit<Field, 'kind'>, problems: readonly Mistake[]) => {
  const { isWrong, ids } = describedBy(name, problems, hint);
  const chosen = valueOf(values, name);
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      <select id=${name} name=${name} aria-describedby=${ifDefined(ids)} aria-invalid=${isWrong ? 'true' : nothing}>
        ${options.map(({ value, label: text }) => html`
          <option value=${value} .selected=${value === chosen}>${text}</option>
        `)}
      </select>
      ${renderHint(name, hint)} ${renderMessages(name, problems)}
    </div>
  `;
};

const renderTick = (name: string, value: string, label: string, type: 'checkbox' | 'radio' = 'checkbox') => html`
  <label class="tick">
    <input type=${type} name=${name} value=${value} .checked=${values[name]?.includes(value) ?? false} />
    <span>${label}</span>
  </label>
`;

const renderMany = ({ name, label, options = [], hint }: Field, problems: readonly Mistake[]) => {
  const chosen = values[name]?.length ?? 0;
  return html`
    <div class="field">
      <details id=${name}>
        <summary>${label}${chosen ? ` (${chosen} chosen)` : nothing}</summary>
        <div class="ticks" role="group" aria-label=${label}>
          ${options.map(({ value, label: text }) => renderTick(name, value, text))}
        </div>
      </details>
      ${renderHint(name, hint)} ${renderMessages(name, problems)}
    </div>
  `;
};

const renderField = (field: Field, problems: readonly Mistake[]): TemplateResult => {
  const { name, kind, label } = field;
  if (kind === 'text') return renderText(field, problems);
  if (kind === 'one') return renderOne(field, problems);
  if (kind === 'many') return renderMany(field, problems);
  return html`<div class="field">${renderTick(name, 'on', label)} ${renderMessages(name, problems)}</div>`;
};

const renderColour = (name: string, label: string, problems: readonly Mistake[], hint?: string) => {
  const written = valueOf(values, name);
  return html`
    <div class="colour">
      ${renderText({ name, label, ...(hint ? { hint } : {}) }, problems)}
      <input
        type="color"
        aria-label="Pick: ${label}"
        .value=${asHex(isColour(written) ? written : ownAccent.light)}
        @input=${(event: Event) => {
          event.stopPropagation();
          take({ [name]: [(event.target as HTMLInputElement).value] });
        }}
      />
    </div>
  `;
};

/* Contrast */

const renderContrast = (contrast: Contrast | undefined) => {
  if (!contrast) return html`<td>not known before each colour is one</td>`;
  const { ratio, needed } = contrast;
  return ratio < needed
    ? html`<td class="low"><b>${ratio}</b> too low: WCAG AA asks for ${needed}</td>`
    : html`<td><b>${ratio}</b> enough</td>`;
};

const renderContrasts = () => {
  const ofSchemes = schemes.map((of) => contrastsOf(coloursOf(values, of), of));
  return html`
    <table class="contrasts">
      <caption>Contrast as it is really seen, to 1</caption>
      <thead>
        <tr><td></td>${schemes.map((of) => html`<th scope="col">${schemeNames[of]}</th>`)}</tr>
      </thead>
      <tbody>
        ${pairs.map((what, index) => html`
          <tr><th scope="row">${what}</th>${ofSchemes.map((contrasts) => renderContrast(contrasts[index]))}</tr>
        `)}
      </tbody>
    </table>
  `;
};

const renderColours = (problems: readonly Mistake[]) => html`
  <fieldset>
    <legend>Colours and corners</legend>
    ${renderColour('accent', 'Accent', problems, 'It decorates and never colours text. Empty: a blue.')}
    ${renderText({ name: 'radius', label: 'Roundness of corners', hint: 'Such as 0 or 8px. Empty: 0.5em.' }, problems)}
    ${renderText({ name: 'gap', label: 'Space between cards', hint: 'Such as 1.5em. Empty: 1em.' }, problems)}
    <details>
      <summary>The colours of your page</summary>
      <p class="hint">
        The elements take these on from your page; here they are for the preview and for the contrast alone.
      </p>
      ${schemes.map((of) => html`
        <div class="pair">
          ${renderColour(`${of}-background`, `${schemeNames[of]} background`, problems)}
          ${renderColour(`${of}-text`, `${schemeNames[of]} text`, problems)}
        </div>
      `)}
    </details>
    ${renderContrasts()}
  </fieldset>
`;

/* Result */

const renderPreview = () => html`
  <section aria-labelledby="preview-title">
    <h2 id="preview-title">Preview</h2>
    <div class="switches">
      <div role="group" aria-label="Width">
        ${widths.map(({ value, label }) => renderTick('width', value, label, 'radio'))}
      </div>
      <div role="group" aria-label="Light or dark">
        ${schemes.map((of) => renderTick('scheme', of, schemeNames[of], 'radio'))}
      </div>
    </div>
    <div class="stage"><iframe src="preview.html" title="Preview"></iframe></div>
  </section>
`;

const renderPart = ({ label, text }: Part, index: number) => html`
  <div class="part">
    <label for="part-${index}">${label}</label>
    <textarea id="part-${index}" readonly rows=${Math.min(text.split('\n').length + 1, 8)} .value=${text}></textarea>
    <button type="button" @click=${() => copy(index, text)}>Copy<span class="visually-hidden"> ${label}</span></button>
  </div>
`;

const renderProblems = (problems: readonly Mistake[]) => html`
  <p class="problem">Before there is code to copy:</p>
  <ul>
    ${problems.map((mistake) => html`
      <li><a href="#${fieldOf(mistake)}">${labelOf(fieldOf(mistake))}</a>: ${mistake.advice}</li>
    `)}
  </ul>
`;

const labelOf = (name: string) => {
  const field = fieldsOf(valueOf(values, 'element') as Tag).find((candidate) => candidate.name === name);
  return field?.label ?? document.querySelector(`label[for="${name}"]`)?.textContent ?? name;
};

const renderCode = (problems: readonly Mistake[]) => {
  const wish = wishOf(values);
  const { host, style } = wish;
  return html`
    <section aria-labelledby="code-title" class="code">
      <h2 id="code-title">For ${host.name}</h2>
      ${problems.length
        ? renderProblems(problems)
        : html`
            <p>${host.where}${host.untried ? ' We could not try this there.' : ''}</p>
            ${host.keeps === 'frame' && Object.keys(style).length
              ? html`<p class="problem">A frame has colours of its own: yours do not reach into it.</p>`
              : nothing}
            ${partsOf(wish).map(renderPart)}
            <h3>The files</h3>
            <p>Everything in one folder to put on your server, with a page to look at and a README.</p>
            <button type="button" @click=${download}>Download the folder (zip)</button>
          `}
    </section>
  `;
};

const renderPage = () => {
  const tag = valueOf(values, 'element') as Tag;
  const problems = problemsOf(values);
  const fields = fieldsOf(tag);
  const which = fields.filter(choosesClusters);
  const how = fields.filter((field) => !choosesClusters(field));
  const render = (field: Field) => renderField(field, problems);
  const keepsLink = wishOf(values).host.keeps === 'link';
  return html`
    <div class="choices">
      <h2 class="visually-hidden">Your choice</h2>
      <fieldset>
        <legend>What to show</legend>
        ${renderOne({ name: 'element', label: 'Element', options: elements }, problems)} ${which.map(render)}
      </fieldset>
      <fieldset><legend>How it looks and works</legend>${how.map(render)}</fieldset>
      ${renderColours(problems)}
      <fieldset>
        <legend>Where it goes</legend>
        ${renderOne(
          {
            name: 'host', label: 'Your website',
            options: hosts.map(({ id, name }) => ({ value: id, label: name })),
          },
          problems,
        )}
        ${renderText(
          { name: 'base', label: 'Folder with the files', hint: 'The address of the downloaded folder.' },
          problems,
        )}
        ${keepsLink
          ? renderText({ name: 'page', label: 'Page with the directory', hint: 'Where the link leads.' }, problems)
          : nothing}
        ${renderTick('integrity', 'on', 'Browsers check the script by its hash (integrity)')}
      </fieldset>
    </div>
    <div class="result">${renderPreview()} ${renderCode(problems)}</div>
  `;
};

/* What happens */

const showPreview = () => {
  const frame = form.querySelector('iframe')!;
  frame.style.setProperty('--width', `${valueOf(values, 'width')}px`);
  fitPreview();
  if (preview) frame.contentWindow?.postMessage(preview, location.origin);
};

/** Shows the whole width of the preview, smaller where there is no room for it. */
const fitPreview = () => {
  const stage = form.querySelector('.stage')!;
  const scale = Math.min(1, stage.clientWidth / Number(valueOf(values, 'width')));
  stage.querySelector('iframe')!.style.setProperty('--scale', String(scale));
};

const update = () => {
  render(renderPage(), form);
  if (!problemsOf(values).length) {
    const { tag, attributes, host, style } = wishOf(values);
    const { text, background } = coloursOf(values, scheme());
    const page = { scheme: scheme(), text, background, style };
    preview = { tag, attributes, ...(host.keeps === 'frame' ? { ...page, style: {} } : page) };
  }
  showPreview();
};

const take = (changed: Values) => {
  values = { ...values, ...changed };
  update();
};

/** What stands in the form; fields that it does not show now keep what was in them. */
const onInput = () => {
  const data = new FormData(form);
  const names = new Set([...form.elements].flatMap((control) => control.getAttribute('name') ?? []));
  take(Object.fromEntries([...names].map((name) => [name, data.getAll(name).map(String)])));
};

const copy = async (index: number, text: string) => {
  try {
    await navigator.clipboard.writeText(text);
    say('Copied.');
  } catch {
    form.querySelector<HTMLTextAreaElement>(`#part-${index}`)!.select();
    say('Your browser does not let this page copy. The code is selected: press Ctrl and C, or Command and C.');
  }
};

const download = async () => {
  const zip = await zipFolder(wishOf(values), coloursOf(values, scheme()));
  const href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
  Object.assign(document.createElement('a'), { href, download: 'careers-clusters.zip' }).click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  say('The folder is on its way to your downloads.');
};

form.addEventListener('input', onInput);
form.addEventListener('input', () => say(''));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('message', ({ source, data }) => {
  if (source === form.querySelector('iframe')?.contentWindow && data === readyMessage) showPreview();
});
form.replaceChildren();
update();
new ResizeObserver(fitPreview).observe(form.querySelector('.stage')!);
