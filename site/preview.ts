/** The page inside the builder's frame: an element on somebody's page, as a visitor meets it. */
import { readyMessage, type Preview } from './messages.js';

let shown: string | undefined;

const dress = ({ scheme, text, background, style }: Preview) => {
  const root = document.documentElement;
  // What was set before and is no longer wanted goes, too.
  root.removeAttribute('style');
  const properties = { ...style, 'color-scheme': scheme, color: text, 'background-color': background };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
};

const show = (preview: Preview) => {
  const { tag, attributes } = preview;
  const wanted = JSON.stringify([tag, attributes]);
  // Another element begins on a fresh page: what somebody has chosen here outlives the element that it was chosen with.
  if (shown !== undefined && shown !== wanted) {
    location.replace(location.pathname);
    return;
  }
  dress(preview);
  if (shown === wanted) return;
  shown = wanted;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.querySelector('main')!.replaceChildren(element);
};

addEventListener('message', ({ source, origin, data }: MessageEvent<Preview>) => {
  if (source === parent && origin === location.origin) show(data);
});
parent.postMessage(readyMessage, location.origin);
