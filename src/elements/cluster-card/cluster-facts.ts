import { html } from 'lit';
import { marked, sentenceList } from '../../templates/text.js';
import type { Directory } from '../../directory/directory.js';
import type { Cluster, Employer, MemberCount } from '../../directory/types.js';
import type { Strings } from '../../strings/en.js';

/** A term and what is said of it. */
export type Fact = readonly [term: string, description: unknown];

/** What a card says of a cluster, in the order in which it matters; what is not known is not there. */
export interface ClusterFacts {
  readonly name: unknown;
  readonly labels: readonly unknown[];
  readonly summary: unknown;
  /** Where and who. */
  readonly glance: readonly Fact[];
  /** What, with whom, and whom to ask: a group each. */
  readonly more: readonly (readonly Fact[])[];
}

interface Options {
  readonly cluster: Cluster;
  readonly directory: Directory;
  readonly strings: Strings;
  readonly marks: ReadonlySet<string> | undefined;
  readonly hideContacts: boolean;
}

/** How many employers a card names before it folds the rest away. */
const employersBeforeFold = 5;

const known = (facts: readonly (Fact | false | undefined)[]) => facts.filter((fact): fact is Fact => Boolean(fact));

export const clusterFacts = ({ cluster, directory, strings, marks, hideContacts }: Options): ClusterFacts => {
  const { card } = strings;
  const show = (text: string) => marked(text, marks);
  const joined = (contents: readonly unknown[]) => sentenceList(strings, contents);
  const sentence = (texts: readonly string[]) => joined(texts.map(show));
  const items = (contents: readonly unknown[]) =>
    contents.length === 1
      ? contents[0]
      : html`<ul role="list">${contents.map((content) => html`<li>${content}</li>`)}</ul>`;

  const memberCount = ({ kind, count, including }: MemberCount): unknown => {
    const wording = directory.data.memberKinds.find(({ id }) => id === kind);
    const words = `${count} ${(count === 1 ? wording?.one : wording?.other) ?? kind}`;
    return including ? [show(words), card.including, joined(including.map(memberCount))] : show(words);
  };

  const employer = ({ name, with: others }: Employer) =>
    others ? [show(name), card.employersWith, sentence(others)] : show(name);
  const employers = () => {
    const { moreThan, named = [] } = cluster.employers ?? {};
    const contents = named.map(employer);
    const folded = contents.slice(employersBeforeFold);
    // Folding a single name would hide it for no gain.
    const split = folded.length > 1 ? employersBeforeFold : contents.length;
    return html`
      ${moreThan ? card.employersMoreThan(moreThan) : ''} ${items(contents.slice(0, split))}
      ${split < contents.length
        ? html`<details>
            <summary>
              <span
                >${card.employersFolded(folded.length)}<span class="visually-hidden"
                  >${card.employersFoldedOf}${cluster.name}</span
                ></span
              >
            </summary>
            ${items(folded)}
          </details>`
        : ''}
    `;
  };

  const lead = show(directory.nameOf('lead', cluster.lead));
  const offers = [
    ...cluster.offers.map((id) => show(directory.nameOf('offers', id))),
    ...(cluster.activities ?? []).map(show),
    ...(cluster.pilots ? [card.pilots(cluster.pilots.what, cluster.pilots.piloted, cluster.pilots.underWay)] : []),
  ];
  const boroughs = cluster.boroughs.map((code) => directory.nameOf('borough', code));
  const websites = cluster.websites ?? [];
  const contacts = hideContacts ? [] : (cluster.contacts ?? []).map(({ name }) => name);

  const what = known([
    offers.length > 0 && [card.offers, items(offers)],
    cluster.aims && [card.aims, items(cluster.aims.map(show))],
  ]);
  const withWhom = known([cluster.employers && [card.employers, employers()]]);
  const whomToAsk = known([
    cluster.members && [card.members, joined(cluster.members.breakdown.map(memberCount))],
    cluster.award && [card.award, [show(cluster.award.name), ': ', show(cluster.award.progress)]],
    websites.length > 0 && [
      card.websites(websites.length),
      items(websites.map((url) => html`<a href=${url}>${show(new URL(url).host)}</a>`)),
    ],
    contacts.length > 0 && [card.contacts(contacts.length), sentence(contacts)],
  ]);

  return {
    name: show(cluster.name),
    labels: [
      show(directory.nameOf('kind', cluster.kind)),
      ...(cluster.sector ? [show(directory.nameOf('sector', cluster.sector))] : []),
      ...(cluster.learners ?? []).map((id) => show(directory.nameOf('learners', id))),
    ],
    summary: show(cluster.summary),
    glance: [
      [card.boroughs(boroughs.length), [sentence(boroughs), cluster.areaName ? [' (', show(cluster.areaName), ')'] : '']],
      [card.lead, cluster.partners ? [lead, card.partners, sentence(cluster.partners)] : lead],
    ],
    more: [what, withWhom, whomToAsk].filter((group) => group.length),
  };
};
