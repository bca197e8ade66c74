// What the pages that are not ours share: the records, and a card with what ours says, as HTML.

const boroughs = JSON.parse(document.querySelector('#boroughs').textContent);

/** How many cards each page shows. */
export const shown = 50;

/** How many employers a card names before it folds the rest away. */
const unfolded = 5;

/** The directory: in the page where it is small, else from its address. */
export async function loadDirectory() {
  const inside = document.querySelector('#directory');
  if (inside) return JSON.parse(inside.textContent);
  const response = await fetch(document.querySelector('#app').dataset.src);
  return response.json();
}

const namesOf = (list) => new Map(list.map(({ id, name }) => [id, name]));

/** The texts of a cluster, by what they are about: a text, or a list of them. */
export function createReader({ taxonomies, memberKinds }) {
  const names = Object.fromEntries(Object.entries(taxonomies).map(([taxonomy, terms]) => [taxonomy, namesOf(terms)]));
  const kinds = new Map(memberKinds.map((kind) => [kind.id, kind]));
  const members = ({ kind, count, including }) =>
    `${count} ${kinds.get(kind)[count === 1 ? 'one' : 'other']}${
     including ? `, including ${including.map(members).join(', ')}` : ''}`;
  return (cluster) => ({
    name: cluster.name,
    labels: [
      names.kind.get(cluster.kind),
      ...(cluster.sector ? [names.sector.get(cluster.sector)] : []),
      ...(cluster.learners ?? []).map((id) => names.learners.get(id)),
    ],
    summary: cluster.summary,
    boroughs: cluster.boroughs.map((code) => boroughs[code]).join(', ')
      + (cluster.areaName ? ` (${cluster.areaName})` : ''),
    lead: [names.lead.get(cluster.lead), ...(cluster.partners ?? [])].join(', '),
    offers: [
      ...cluster.offers.map((id) => names.offers.get(id)),
      ...(cluster.activities ?? []),
      ...(cluster.pilots ? [`${cluster.pilots.piloted} ${cluster.pilots.what} piloted`] : []),
    ],
    aims: cluster.aims ?? [],
    employers: cluster.employers?.named.map(({ name }) => name) ?? [],
    members: cluster.members ? cluster.members.breakdown.map(members).join(', ') : '',
    award: cluster.award ? `${cluster.award.name}: ${cluster.award.progress}` : '',
    websites: cluster.websites ?? [],
    contacts: (cluster.contacts ?? []).map(({ name }) => name).join(', '),
  });
}

/** All texts of a cluster as one, for a search to look through. */
export const textOf = (fields) => Object.values(fields).flat().join('\n').toLowerCase();

/** Whether a text has each word that was typed. */
export const createTest = (typed) => {
  const words = typed.toLowerCase().split(/\s+/);
  return (text) => words.every((word) => text.includes(word));
};

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

const list = (texts) => `<ul>${texts.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`;
const link = (address) => `<a href="${escape(address)}">${escape(new URL(address).host)}</a>`;
const fact = (term, contents) => (contents ? `<div><dt>${term}</dt><dd>${contents}</dd></div>` : '');
const facts = (term, texts) => fact(term, texts.length > 1 ? list(texts) : texts.map(escape).join(''));

const employers = (texts) => {
  if (texts.length <= unfolded + 1) return facts('Employers', texts);
  const rest = texts.slice(unfolded);
  const more = `<details><summary>${rest.length} more</summary>${list(rest)}</details>`;
  return fact('Employers', list(texts.slice(0, unfolded)) + more);
};

export const cardOf = (fields) => `<article>
  <h3 class="name">${escape(fields.name)}</h3>
  <ul class="labels">${fields.labels.map((label) => `<li>${escape(label)}</li>`).join('')}</ul>
  <p class="summary">${escape(fields.summary)}</p>
  <dl>${fact('Boroughs', escape(fields.boroughs))}${fact('Lead', escape(fields.lead))}</dl>
  <details>
    <summary>Details of ${escape(fields.name)}</summary>
    <dl>
      ${facts('What it offers', fields.offers)}
      ${facts('Aims', fields.aims)}
      ${employers(fields.employers)}
      ${fact('Members', escape(fields.members))}
      ${fact('Award', escape(fields.award))}
      ${fact('Websites', fields.websites.map(link).join(' '))}
      ${fact('Contacts', escape(fields.contacts))}
    </dl>
  </details>
</article>`;
