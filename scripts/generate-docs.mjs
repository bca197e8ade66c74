import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './server.mjs';

const HEAD = `# Elements

<!-- Generated from custom-elements.json by scripts/generate-docs.mjs: edit the comments in src/elements/ instead. -->
`;

const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');
const prose = (text) => (text ?? '').replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

/** The type as a reader of the page needs it: leaving a value out is always allowed. */
const typeOf = ({ type }) => code((type?.text ?? '').replace(/ \| (?:null|undefined)\b/g, ''));

function table(title, columns, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return ['', `### ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const attributes = ({ attributes = [] }) =>
  table('Attributes', ['Name', 'Property', 'Type', 'Default', 'What it does'], attributes.map((attribute) => [
    code(attribute.name), code(attribute.fieldName), typeOf(attribute), code(attribute.default),
    prose(attribute.description),
  ]));

const properties = ({ members = [], attributes = [] }) => {
  const named = new Set(attributes.map(({ fieldName }) => fieldName));
  const others = members.filter(({ kind, name }) => kind === 'field' && !named.has(name));
  return table('Properties without an attribute', ['Name', 'Type', 'What it is'], others.map((member) => [
    code(member.name), typeOf(member), prose(member.description),
  ]));
};

const signature = ({ name, parameters = [] }) => code(`${name}(${parameters.map((each) => each.name).join(', ')})`);

const methods = ({ members = [] }) =>
  table('Methods', ['Name', 'What it does'], members.filter(({ kind }) => kind === 'method').map((method) => [
    signature(method), prose(method.description),
  ]));

const events = ({ events = [] }) =>
  table('Events', ['Name', 'Class', 'When'], events.map((event) => [
    code(event.name), typeOf(event), prose(event.description),
  ]));

const slots = ({ slots = [] }) =>
  table('Slots', ['Name', 'What goes in'], slots.map(({ name, description }) => [
    name ? code(name) : '(default)', prose(description),
  ]));

const parts = ({ cssParts = [] }) =>
  table('CSS parts', ['Name', 'What it is'], cssParts.map(({ name, description }) => [code(name), prose(description)]));

const cssProperties = ({ cssProperties = [] }) =>
  table('CSS custom properties', ['Name', 'Default', 'What it sets'], cssProperties.map((property) => [
    code(property.name), code(property.default), prose(property.description),
  ]));

function section(element) {
  const tables = [attributes, properties, methods, events, slots, parts, cssProperties].map((make) => make(element));
  return [`\n## \`<${element.tagName}>\`\n\n${element.description}\n`, ...tables].join('');
}

/** The most useful first, as src/tags.ts lists them. */
function inOrder(elements) {
  const tags = [...readFileSync(join(ROOT, 'src/tags.ts'), 'utf8').matchAll(/'([a-z-]+)'/g)].map(([, tag]) => tag);
  return elements.sort((a, b) => tags.indexOf(a.tagName) - tags.indexOf(b.tagName));
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8'));
const elements = inOrder(manifest.modules.flatMap(({ declarations }) => declarations));
writeFileSync(join(ROOT, 'docs/elements.md'), HEAD + elements.map(section).join(''));
