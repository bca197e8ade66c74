/**
 * Reads how the library's elements are shown on the page. It runs in the page, and judges nothing.
 *
 * @returns `{page, boxes, texts, controls}`, as plain data: lengths in CSS pixels, colours as computed
 */
export function measure() {
  const round = (length) => Math.round(length * 10) / 10;
  const own = [...document.querySelectorAll('*')].filter(({ localName, shadowRoot }) =>
    shadowRoot && /^(cluster|borough|postcode)-/.test(localName) && localName !== 'cluster-announcer');
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element]);
  const upwards = (element) => (element ? [element, ...upwards(parentOf(element))] : []);
  const hostOf = (element) => upwards(element).findLast((ancestor) => own.includes(ancestor));
  const isHidden = (element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    || upwards(element).some((ancestor) => getComputedStyle(ancestor).clipPath === 'inset(50%)');
  const nameOf = (element) => {
    const { host } = element.getRootNode();
    const part = element.getAttribute('part') ?? element.getAttribute('class');
    return `${host?.localName ?? ''} ${element.localName}${part ? `[${part}]` : ''}`.trim();
  };

  /** What is painted behind an element, from the page's ground upwards; undefined where that is a picture. */
  const canvas = document.createElement('i');
  canvas.style.setProperty('background', 'Canvas', 'important');
  document.documentElement.append(canvas);
  const ground = getComputedStyle(canvas).backgroundColor;
  canvas.remove();
  const behind = (element) => {
    const styles = upwards(element).map((ancestor) => getComputedStyle(ancestor));
    if (styles.some(({ backgroundImage }) => backgroundImage !== 'none')) return undefined;
    return [ground, ...styles.map(({ backgroundColor }) => backgroundColor).reverse()];
  };
  const opacityOf = (element) =>
    upwards(element).reduce((product, ancestor) => product * Number(getComputedStyle(ancestor).opacity), 1);

  const linesOf = (element) => [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    })
    .filter(({ width, height }) => width > 1 && height > 1)
    .map(({ left, right, top, bottom }) =>
      ({ left: round(left), right: round(right), top: round(top + scrollY), bottom: round(bottom + scrollY) }));
  const boxOf = (element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left: round(left), right: round(right) };
  };
  const blockOf = (element) => upwards(element).find((ancestor) =>
    !['inline', 'contents'].includes(getComputedStyle(ancestor).display));

  /** What a text is there for decides its size. */
  const LARGER = '[part=heading], b';
  const SMALLER = 'dt, [part=labels] *, [part=notice], [part=notice] *, .hint';
  const kindOf = (element) => {
    if (element.closest('svg')) return 'picture';
    if (element.closest(LARGER)) return 'larger';
    return upwards(element).some((ancestor) => ancestor.matches(SMALLER)) ? 'smaller' : 'running';
  };
  const sizeOf = (element, style = getComputedStyle(element)) =>
    round(parseFloat(style.fontSize) * (element.closest('svg') ? element.getScreenCTM().a : 1));

  const textOf = (element) => {
    const { color, fill, fontWeight, letterSpacing, textTransform, hyphens, lineHeight, fontSize } =
      getComputedStyle(element);
    const isPicture = Boolean(element.closest('svg'));
    const level = isPicture ? element.closest('g')?.querySelector('.level, .none') : null;
    const levelStyle = level && getComputedStyle(level);
    return {
      name: nameOf(element),
      text: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40),
      kind: kindOf(element),
      size: sizeOf(element),
      pageSize: sizeOf(parentOf(hostOf(element))),
      isBold: Number(fontWeight) >= 700,
      isDisabled: upwards(element).some((ancestor) => ancestor.matches(':disabled, [aria-disabled=true]')),
      isReset: isPicture || (letterSpacing === 'normal' && textTransform === 'none'
        && (hyphens !== 'auto' || Boolean(element.closest('td')))
        && parseFloat(lineHeight) >= 1.15 * parseFloat(fontSize)),
      color: isPicture ? fill : color,
      behind: behind(element),
      level: levelStyle && [levelStyle.fill, Number(levelStyle.fillOpacity)],
      opacity: opacityOf(element),
      lines: isPicture ? [] : linesOf(element),
      room: isPicture ? null : boxOf(blockOf(element)),
    };
  };

  /** The words of a control are no nodes: how much room they need is measured by drawing them. */
  const pen = document.createElement('canvas').getContext('2d');
  const wordsOf = (control) => {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(control);
    pen.font = font;
    const words = control.localName === 'select' ? control.selectedOptions[0]?.text : control.placeholder;
    const room = control.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    return { need: round(pen.measureText(words ?? '').width), room: round(room) };
  };

  const controlOf = (element) => {
    element.focus({ preventScroll: true });
    const style = getComputedStyle(element);
    const isField = element.matches('input:not([type=checkbox], [type=radio]), select');
    const isInside = parseFloat(style.outlineOffset) < 0;
    return {
      name: nameOf(element),
      kind: isField ? 'field' : element.localName,
      size: sizeOf(element, style),
      pageSize: sizeOf(parentOf(hostOf(element))),
      isFocused: element.matches(':focus-visible'),
      isDisabled: element.matches(':disabled'),
      color: style.color,
      border: style.borderTopColor,
      behind: behind(element),
      around: behind(parentOf(element)),
      opacity: opacityOf(element),
      ring: {
        color: style.outlineColor,
        width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        on: isInside ? behind(element) : behind(parentOf(element)),
      },
      underline: element.localName === 'a' ? style.textDecorationColor : null,
      height: round(element.getBoundingClientRect().height),
      words: isField ? wordsOf(element) : null,
    };
  };

  const generatedOf = (element) => ['::before', '::after'].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (['none', 'normal', '""'].includes(style.content)) return [];
    return [{ name: `${nameOf(element)}${pseudo}`, size: sizeOf(element, style), text: style.content }];
  });

  const elements = own.flatMap((host) => within(host.shadowRoot)).filter((element) => !isHidden(element));
  const withBox = elements.filter((element) => !element.closest('svg') && element.getClientRects().length > 0);
  const withText = elements.filter((element) =>
    element.localName !== 'option' && [...element.childNodes].some(({ nodeType, data }) =>
      nodeType === Node.TEXT_NODE && data.trim()));
  const controls = elements
    .filter((element) => element.matches('input, select, button, summary, a'))
    .map(controlOf);
  document.activeElement?.blur();
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    page: { width: clientWidth, needs: scrollWidth },
    hosts: own.map((host) => ({ name: host.localName, ...boxOf(host), around: boxOf(host.parentElement) })),
    boxes: withBox.map((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return {
        name: nameOf(element),
        ...boxOf(element),
        host: boxOf(hostOf(element)),
        cuts: [overflowX, overflowY].some((value) => value !== 'visible')
          && !element.matches('input, select')
          && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
      };
    }),
    texts: withText.map(textOf),
    generated: withBox.flatMap(generatedOf),
    controls,
  };
}
