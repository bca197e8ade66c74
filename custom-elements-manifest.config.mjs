/** `src/elements/cluster-card/cluster-card.ts` is published as `dist/elements/cluster-card/cluster-card.js`. */
const publishedPath = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const isPublic = ({ name, privacy, static: isStatic, kind }) =>
  (privacy ?? 'public') === 'public' && !name.startsWith('#') && !isStatic
  // The browser calls these, nobody else.
  && !(kind === 'method' && /Callback$/.test(name));

/** The analyser adds `| undefined` to optional fields that have it already. */
const withoutRepeats = ({ text }) => ({ text: text.replace(/( \| undefined)+$/, ' | undefined') });

/** What a mixin brings stands in the element's own lists, so where it was written is of no use to a reader. */
const tidy = ({ inheritedFrom: _origin, ...entry }) =>
  entry.type ? { ...entry, type: withoutRepeats(entry.type) } : entry;

/**
 * A mixin makes its attributes in a loop, which the analyser cannot follow: one for each field that can be set, of the
 * same name, unless that is the attribute of another field.
 */
const madeInALoop = (members) =>
  members.filter(({ kind, inheritedFrom, attribute, name, readonly }) =>
    kind === 'field' && inheritedFrom && !attribute && !readonly && !members.some((other) => other.attribute === name));

const asAttribute = ({ name, type, description }) => ({ name, type, description, fieldName: name });

function publicElement({ mixins: _mixins, ...element }) {
  const members = element.members.filter(isPublic);
  // The analyser also takes inner state for attributes.
  const isSettable = ({ fieldName }) => !fieldName || members.some(({ name }) => name === fieldName);
  const ownAttributes = element.attributes?.filter(isSettable) ?? [];
  const ofMixins = madeInALoop(members);
  const withAttribute = (member) => (ofMixins.includes(member) ? { ...member, attribute: member.name } : member);
  return {
    ...element,
    members: members.map(withAttribute).map(tidy),
    attributes: [...ownAttributes, ...ofMixins.map(asAttribute)].map(tidy),
    events: element.events?.map(tidy),
  };
}

function elementModule({ path, declarations }) {
  const elements = declarations.filter(({ tagName }) => tagName).map(publicElement);
  const module = publishedPath(path);
  return {
    kind: 'javascript-module',
    path: module,
    declarations: elements,
    exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module } })),
  };
}

/** The analyser cannot see through our guarded `define`, so the registration modules are written from the tags. */
function registrationModule({ path: module, declarations }) {
  const [{ name, tagName }] = declarations;
  const path = `dist/define/${tagName}.js`;
  const definition = { kind: 'custom-element-definition', name: tagName, declaration: { name, module } };
  return { kind: 'javascript-module', path, declarations: [], exports: [definition] };
}

const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elements = manifest.modules
      .filter(({ declarations }) => declarations.some(({ tagName }) => tagName))
      .map(elementModule)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    manifest.modules = [...elements, ...elements.map(registrationModule)];
  },
};

export default {
  // The scope is read for its mixins.
  globs: ['src/elements/**/*.ts', 'src/scope/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [published],
};
