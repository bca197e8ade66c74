import type { AnyDirectory } from '../directory/directory.js';
import type { Cluster, Employer, MemberCount } from '../directory/types.js';
import type { Strings } from './en.js';

/** What facts are about, in the order in which they are told. */
export const factKeys = [
  'boroughs', 'lead', 'offers', 'aims', 'employers', 'members', 'award', 'websites', 'contacts',
] as const;

/** What a fact is about, whatever its term is called. */
export type FactKey = (typeof factKeys)[number];

/** A term and what is said of it: one text, or a list of them. */
export interface Fact {
  readonly key: FactKey;
  readonly term: string;
  readonly texts: readonly string[];
  /** Leads over to the list. */
  readonly intro?: string | undefined;
  /** Where each of the texts links to. */
  readonly addresses?: readonly string[];
  /** Whether the list may be so long that only its first texts are shown unasked. */
  readonly folds?: true;
}

/** What facts of a kind are called where they are said of several clusters. */
export const termOf = ({ card }: Strings, key: FactKey): string => {
  const term = card[key];
  return typeof term === 'string' ? term : term(2);
};

/** What is said of a cluster, in the order in which it matters; what is not known is not there. */
export interface ClusterFacts {
  readonly name: string;
  readonly labels: readonly string[];
  readonly summary: string;
  /** Where and who. */
  readonly glance: readonly Fact[];
  /** What, with whom, and whom to ask: a group each. */
  readonly more: readonly (readonly Fact[])[];
}

interface Options {
  readonly cluster: Cluster;
  readonly directory: AnyDirectory;
  readonly strings: Strings;
  /** Leaves people's names out. */
  readonly hideContacts: boolean;
}

/** Puts a cluster into words, the same for the element's card and for plain HTML. */
export const clusterFacts = ({ cluster, directory, strings, hideContacts }: Options): ClusterFacts => {
  const { card, listed } = strings;
  const { aims = [], areaName, award, employers, learners = [], members, partners, pilots, sector } = cluster;

  const memberCount = ({ kind, count, including }: MemberCount): string => {
    const wording = directory.data.memberKinds.find(({ id }) => id === kind);
    const words = `${count} ${(count === 1 ? wording?.one : wording?.other) ?? kind}`;
    return including ? words + card.including + listed(including.map(memberCount)) : words;
  };
  const employer = ({ name, with: others }: Employer) => (others ? name + card.with + listed(others) : name);

  const boroughs = cluster.boroughs.map((code) => directory.nameOf('borough', code));
  const lead = directory.nameOf('lead', cluster.lead);
  const offers = [
    ...cluster.offers.map((id) => directory.nameOf('offers', id)),
    ...(cluster.activities ?? []),
    ...(pilots ? [card.pilots(pilots.what, pilots.piloted, pilots.underWay)] : []),
  ];
  const addresses = cluster.websites ?? [];
  const contacts = hideContacts ? [] : (cluster.contacts ?? []).map(({ name }) => name);

  const what: Fact[] = [
    { key: 'offers', term: card.offers, texts: offers },
    { key: 'aims', term: card.aims, texts: aims },
  ];
  const withWhom: Fact[] = [
    {
      key: 'employers',
      term: card.employers,
      intro: employers?.moreThan ? card.employersMoreThan(employers.moreThan) : undefined,
      texts: employers?.named.map(employer) ?? [],
      folds: true,
    },
  ];
  const whomToAsk: Fact[] = [
    { key: 'members', term: card.members, texts: members ? [listed(members.breakdown.map(memberCount))] : [] },
    { key: 'award', term: card.award, texts: award ? [`${award.name}: ${award.progress}`] : [] },
    {
      key: 'websites',
      term: card.websites(addresses.length),
      texts: addresses.map((address) => new URL(address).host),
      addresses,
    },
    {
      key: 'contacts',
      term: card.contacts(contacts.length),
      texts: contacts.length ? [listed(contacts)] : [],
    },
  ];

  return {
    name: cluster.name,
    labels: [
      directory.nameOf('kind', cluster.kind),
      ...(sector ? [directory.nameOf('sector', sector)] : []),
      ...learners.map((id) => directory.nameOf('learners', id)),
    ],
    summary: cluster.summary,
    glance: [
      {
        key: 'boroughs',
        term: card.boroughs(boroughs.length),
        texts: [listed(boroughs) + (areaName ? ` (${areaName})` : '')],
      },
      { key: 'lead', term: card.lead, texts: [partners ? lead + card.with + listed(partners) : lead] },
    ],
    more: [what, withWhom, whomToAsk]
      .map((group) => group.filter(({ intro, texts }) => intro || texts.length))
      .filter((group) => group.length),
  };
};
