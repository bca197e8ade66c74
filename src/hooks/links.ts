import { getBundledDirectory } from '../directory/bundled-directory.js';
import { adviceOn } from '../directory/names.js';
import { moveInto } from '../focus.js';
import { tags } from '../tags.js';
import { warn } from '../warn.js';
import { isFree } from './free.js';

/** Plain links: what has a class, or more than text inside, is dressed as something else, such as a button. */
export const linkSelector = ':is(p,div)>a[href*="#"]:only-child:not([class])';

/** Where a link is one of several, or inside of something that is ours. */
const kept = ['nav,li,header,footer', ...tags].join();

const attribute = 'data-clusters-links';

/** An address without its fragment, and without a slash at its end. */
const pageOf = (address: string) => address.replace(/\/?(#.*)?$/, '');

/** Upgrades a link to a borough on the page that the script's tag names, if it stands alone in its block. */
export const upgradeLink = (link: HTMLAnchorElement): void => {
  const script = document.querySelector(`script[${attribute}]`);
  if (!script) return;
  const address = script.getAttribute(attribute)!;
  const target = document.createElement('a');
  target.href = address;
  // Neither of what is no address nor of `javascript:` and the like.
  if (!address || target.pathname[0] !== '/') {
    warn(script, attribute, address, 'write the address of a page, such as "/careers".');
    return;
  }
  const page = pageOf(target.href);
  const block = link.parentElement!;
  // The page itself stays as it is, also with a query, such as that of `url-state` or of a newsletter.
  if (pageOf(link.href) !== page || /^\/?([?#&]|$)/.test(document.URL.replace(page, ''))) return;
  const isPlain = !link.firstElementChild && block.textContent.trim() === link.textContent.trim();
  if (!isPlain || block.closest(kept) || !isFree(block)) return;
  const words = link.hash.slice(1).replaceAll('%20', ' ');
  const resolution = getBundledDirectory().resolve('borough', words);
  if ('value' in resolution) {
    const element = document.createElement('cluster-directory');
    element.setAttribute('borough', words);
    moveInto(element, block.childNodes, block);
  } else if ('ambiguous' in resolution || resolution.suggestion) {
    warn(link, 'href', link.href, adviceOn(resolution));
  }
};
