import { framedTags, type Tag } from './attributes.js';
import { readAttributes, type Choices, type Mistake } from './read-attributes.js';
import type { Directory } from '../directory/directory.js';
import type { SnippetOptions } from './snippet.js';

const mistake = (attribute: string, value: string, advice: string): Mistake => ({ attribute, value, advice });

const isHash = (text: string) => /^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/.test(text);

const linkMistakes = ({ tag, attributes = {}, page = '' }: SnippetOptions, { filter }: Choices): readonly Mistake[] => {
  const others = Object.keys(attributes).filter((name) => name !== 'borough');
  return [
    ...(tag === 'cluster-directory' ? [] : [mistake('form', 'link', 'only <cluster-directory> has a link.')]),
    ...others.map((name) => mistake(name, attributes[name]!, 'a link carries a borough and nothing else.')),
    ...(filter.borough.length > 1
      ? [mistake('borough', attributes['borough']!, 'a link carries one borough or none.')]
      : []),
    ...(page && !page.includes('#')
      ? []
      : [mistake('page', page, 'write the address of the page that has the directory, without "#".')]),
  ];
};

/** All that a snippet cannot be made of as it was asked for. */
export const mistakesIn = (directory: Directory, options: SnippetOptions): readonly Mistake[] => {
  const { tag, attributes = {}, form, integrity, script } = options;
  const { choices, mistakes } = readAttributes(directory, tag, attributes);
  const shown: readonly Tag[] = framedTags;
  return [
    ...mistakes,
    ...(form === 'link' ? linkMistakes(options, choices) : []),
    // Its clusters would stand in `data-clusters`, which says what the hook is for.
    ...(form === 'hook' && attributes['clusters']
      ? [mistake('clusters', attributes['clusters'], 'a hook cannot name clusters to compare: take the element.')]
      : []),
    ...(integrity && !isHash(integrity)
      ? [mistake('integrity', integrity, 'write a hash as in dist/integrity.json, such as sha384-...')]
      : []),
    ...(integrity && !script ? [mistake('integrity', integrity, 'needs the address of the script.')] : []),
    ...(options.jsonLd && !shown.includes(tag) ? [mistake('json-ld', '', `<${tag}> shows no clusters.`)] : []),
  ];
};
