import { html } from 'lit';
import type { ClusterFacts, Fact, FactKey } from '../strings/cluster-facts.js';

/** What a fact says, text by text, with links where they lead; `show` marks what a search found in a text. */
export const factContents = ({ texts, addresses }: Fact, show: (text: string) => unknown): readonly unknown[] =>
  texts.map((text, index) => (addresses ? html`<a href=${addresses[index]!}>${show(text)}</a>` : show(text)));

/** One content as it is, several as a list. */
export const listOf = (contents: readonly unknown[]): unknown =>
  contents.length > 1
    ? html`<ul role="list">${contents.map((content) => html`<li>${content}</li>`)}</ul>`
    : contents;

/** All that is said of a cluster under one key; nothing where that is not known. */
export const contentsOf = ({ glance, more }: ClusterFacts, key: FactKey, show: (text: string) => unknown): unknown => {
  const fact = [...glance, ...more.flat()].find((candidate) => candidate.key === key);
  return fact && html`${fact.intro} ${listOf(factContents(fact, show))}`;
};
