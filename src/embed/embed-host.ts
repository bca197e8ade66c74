/**
 * For a page that has the embed page in frames: makes each as high as what is in it. The frames are those with the
 * embed page that stands beside this script.
 */
import { askMessage, fieldOf, heightMessage } from './messages.js';

const lowest = 50;
/** The whole directory at 280 px, all unfolded, in large type. */
const highest = 60_000;

/** Null where somebody has loaded it as a module: then the embed page stands beside theirs. */
const script = document.currentScript as HTMLScriptElement | null;
const page = new URL('embed.html', script?.src ?? document.baseURI);

const isOurs = (frame: HTMLIFrameElement) => frame.src.split(/[?#]/)[0] === page.href;
const ourFrames = () => [...document.querySelectorAll('iframe')].filter(isOurs);

/** A sandboxed frame has an origin of its own, which calls itself null. A frame that was led elsewhere has another. */
const isItsOrigin = (origin: string) => origin === page.origin || origin === 'null';

addEventListener('message', ({ source, origin, data }) => {
  const height = fieldOf(data, 'height');
  if (fieldOf(data, 'type') !== heightMessage || typeof height !== 'number' || !Number.isFinite(height)) return;
  const frame = isItsOrigin(origin) && ourFrames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  // Where a page counts a box's borders as part of its height, they come on top of what is inside.
  const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.setProperty('height', `${Math.min(Math.max(height, lowest), highest) + edges}px`);
});

// Frames that were there before this script have told their height to nobody.
for (const { contentWindow } of ourFrames()) contentWindow?.postMessage({ type: askMessage }, '*');
