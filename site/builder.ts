/** The page on which an editor chooses an element, sees it, and takes away what to paste. */
import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contrastsOf, pairs, type Contrast, type Scheme } from './contrast.js';
import { fieldOf, renderColour, renderField, renderOne, renderText, renderTick, type State } from './controls.js';
import { choosesClusters, elements, fieldsOf, valueOf, type Field, type Option, type Values } from './fields.js';
import { zipFolder } from './folder.js';
import { hosts } from './hosts.js';
import { readyMessage, type Preview } from './messages.js';
import { coloursOf, partsOf, problemsOf, schemes, wishOf, type Part, type Wish } from './recipe.js';

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

/** The last choice that made sense: while something is mistyped, the preview stays. */
let preview: Preview | undefined;

const say = (text: string) => {
  status.textContent = text;
};

/* What there is to choose */

/** By name, so that what is unfolded or has the focus stays with its field when the element is another. */
const renderFields = (state: State, fields: readonly Field[]) =>
  repeat(fields, ({ name }) => name, (field) => renderField(state, field));

const renderContrast = (contrast: Contrast | undefined) => {
  if (!contrast) return html`<td>not known before each colour is one</td>`;
  const { ratio, needed } = contrast;
  return ratio < needed
    ? html`<td class="low"><b>${ratio}</b> too low: WCAG AA asks for ${needed}</td>`
    : html`<td><b>${ratio}</b> enough</td>`;
};

const renderContrasts = () => {
  const ofSchemes = schemes.map((scheme) => contrastsOf(coloursOf(values, scheme), scheme));
  return html`
    <table class="contrasts">
      <caption>Contrast as it is really seen, to 1</caption>
      <thead>
        <tr><td></td>${schemes.map((scheme) => html`<th scope="col">${schemeNames[scheme]}</th>`)}</tr>
      </thead>
      <tbody>
        ${pairs.map((what, index) => html`
          <tr><th scope="row">${what}</th>${ofSchemes.map((contrasts) => renderContrast(contrasts[index]))}</tr>
        `)}
      </tbody>
    </table>
  `;
};

const renderColours = (state: State) => html`
  <fieldset>
    <legend>Colours and corners</legend>
    ${renderColour(state, {
      name: 'accent', label: 'Accent', hint: 'It decorates and never colours text. Empty: a blue.',
    })}
    ${renderText(state, { name: 'radius', label: 'Roundness of corners', hint: 'Such as 0 or 8px. Empty: 0.5em.' })}
    ${renderText(state, { name: 'gap', label: 'Space between cards', hint: 'Such as 1.5em. Empty: 1em.' })}
    <details>
      <summary>The colours of your page</summary>
      <p class="hint">
        The elements take these on from your page; here they are for the preview and for the contrast alone.
      </p>
      ${schemes.map((scheme) => html`
        ${renderColour(state, { name: `${scheme}-background`, label: `${schemeNames[scheme]} background` })}
        ${renderColour(state, { name: `${scheme}-text`, label: `${schemeNames[scheme]} text` })}
      `)}
    </details>
    ${renderContrasts()}
  </fieldset>
`;

const renderPlace = (state: State, { host }: Wish) => html`
  <fieldset>
    <legend>Where it goes</legend>
    ${renderOne(state, {
      name: 'host', label: 'Your website', options: hosts.map(({ id, name }) => ({ value: id, label: name })),
    })}
    ${renderText(state, {
      name: 'base', label: 'Folder with the files', hint: 'The address of the downloaded folder.',
    })}
    ${host.keeps === 'link'
      ? renderText(state, { name: 'page', label: 'Page with the directory', hint: 'Where the link leads.' })
      : nothing}
    ${renderTick(state, {
      name: 'integrity', value: 'on', label: 'Browsers check the script by its hash (integrity)',
    })}
  </fieldset>
`;

/* What comes of it */

const renderPreview = (state: State) => html`
  <section aria-labelledby="preview-title">
    <h2 id="preview-title">Preview</h2>
    <div class="switches">
      <div role="group" aria-label="Width">
        ${widths.map((width) => renderTick(state, { name: 'width', type: 'radio', ...width }))}
      </div>
      <div role="group" aria-label="Light or dark">
        ${schemes.map((value) =>
          renderTick(state, { name: 'scheme', type: 'radio', value, label: schemeNames[value] }))}
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

const labelOf = (name: string, { tag }: Wish) =>
  fieldsOf(tag).find((field) => field.name === name)?.label
  ?? form.querySelector(`label[for="${name}"]`)?.textContent
  ?? name;

const renderProblems = ({ problems }: State, wish: Wish) => html`
  <p class="problem">Before there is code to copy:</p>
  <ul>
    ${problems.map((mistake) => html`
      <li><a href="#${fieldOf(mistake)}">${labelOf(fieldOf(mistake), wish)}</a>: ${mistake.advice}</li>
    `)}
  </ul>
`;

const renderParts = (wish: Wish) => {
  const { host, style } = wish;
  return html`
    <p>${host.where}${host.untried ? ' We could not try this there.' : ''}</p>
    ${host.keeps === 'frame' && Object.keys(style).length
      ? html`<p class="problem">A frame has colours of its own: yours do not reach into it.</p>`
      : nothing}
    ${partsOf(wish).map(renderPart)}
    <h3>The files</h3>
    <p>Everything in one folder to put on your server, with a page to look at and a README.</p>
    <button type="button" @click=${download}>Download the folder (zip)</button>
  `;
};

const renderPage = (state: State, wish: Wish) => {
  const fields = fieldsOf(wish.tag);
  const which = fields.filter(choosesClusters);
  const how = fields.filter((field) => !which.includes(field));
  return html`
    <div class="choices">
      <h2 class="visually-hidden">Your choice</h2>
      <fieldset>
        <legend>What to show</legend>
        ${renderOne(state, { name: 'element', label: 'Element', options: elements })} ${renderFields(state, which)}
      </fieldset>
      <fieldset><legend>How it looks and works</legend>${renderFields(state, how)}</fieldset>
      ${renderColours(state)} ${renderPlace(state, wish)}
    </div>
    <div class="result">
      ${renderPreview(state)}
      <section aria-labelledby="code-title" class="code">
        <h2 id="code-title">For ${wish.host.name}</h2>
        ${state.problems.length ? renderProblems(state, wish) : renderParts(wish)}
      </section>
    </div>
  `;
};

/* What happens */

/** Shows the whole width of the preview, smaller where there is no room for it. */
const fitPreview = () => {
  const stage = form.querySelector('.stage')!;
  const width = valueOf(values, 'width');
  const { style } = stage.querySelector('iframe')!;
  style.setProperty('--width', `${width}px`);
  style.setProperty('--scale', String(Math.min(1, stage.clientWidth / Number(width))));
};

const showPreview = () => {
  if (preview) form.querySelector('iframe')!.contentWindow?.postMessage(preview, location.origin);
};

const previewOf = ({ tag, attributes, host, style }: Wish): Preview => {
  const scheme = valueOf(values, 'scheme') as Scheme;
  const { text, background } = coloursOf(values, scheme);
  return { tag, attributes, scheme, text, background, style: host.keeps === 'frame' ? {} : style };
};

const update = () => {
  const wish = wishOf(values);
  const problems = problemsOf(values);
  render(renderPage({ values, problems, take }, wish), form);
  if (!problems.length) preview = previewOf(wish);
  fitPreview();
  showPreview();
};

const take = (changed: Values) => {
  values = { ...values, ...changed };
  say('');
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

/** How long a browser may take to read what it downloads. */
const downloadInMilliseconds = 60_000;

const download = async () => {
  const scheme = valueOf(values, 'scheme') as Scheme;
  const zip = await zipFolder(wishOf(values), coloursOf(values, scheme));
  const href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
  Object.assign(document.createElement('a'), { href, download: 'careers-clusters.zip' }).click();
  setTimeout(() => URL.revokeObjectURL(href), downloadInMilliseconds);
  say('The folder is on its way to your downloads.');
};

form.addEventListener('input', onInput);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('message', ({ source, data }) => {
  if (source === form.querySelector('iframe')?.contentWindow && data === readyMessage) showPreview();
});
form.replaceChildren();
update();
new ResizeObserver(fitPreview).observe(form.querySelector('.stage')!);
