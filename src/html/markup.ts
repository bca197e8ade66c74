/** HTML under way: a line of it each, indented as they stand in one another. */
export type Lines = readonly string[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML, safe between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** The name in front of the attributes. */
const nameOf = (tag: string) => tag.replace(/ .*/s, '');

/** An element on a line of its own; `tag` may carry attributes, and `content` is HTML. */
export const line = (tag: string, content: string): string => `<${tag}>${content}</${nameOf(tag)}>`;

/** An element around lines of HTML. */
export const block = (tag: string, lines: Lines): Lines => [
  `<${tag}>`,
  ...lines.map((inner) => `  ${inner}`),
  `</${nameOf(tag)}>`,
];

/** A link; an address that is no web address stays text. */
export const link = (address: string, text: string): string =>
  /^https?:/i.test(address) ? line(`a href="${escapeHtml(address)}"`, escapeHtml(text)) : escapeHtml(text);
