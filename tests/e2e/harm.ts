// Looks for harm in a view: elements that only hostile text could have made, text that turns its neighbours round, overflow.

export interface Harm {
  /** Something of the hostile text was run. */
  ran: boolean;
  isPolluted: boolean;
  /** Elements that no view of ours has. */
  elements: string[];
  /** Text whose change of direction reaches beyond its own element. */
  unclosed: string[];
  /** Elements that are wider than what they stand in. */
  tooWide: string[];
}

/** Runs in a page, so it can use nothing from outside itself. */
export function harmIn(root: Element): Harm {
  const FOREIGN =
    'img, iframe, object, embed, base, video, audio, [onerror], [onload], [onmouseover], [srcdoc], ' +
    'a[href^="javascript:"], script:not([src]), textarea style, main style';
  const elements = [...root.querySelectorAll(FOREIGN)].map((found) => found.outerHTML.slice(0, 99));
  const unclosed: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    // An isolate that ends in the same text closes all that was begun within it.
    const open = text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '');
    if (!/[\u202a-\u202e\u2066-\u2068]/.test(open)) continue;
    let holder = node.parentElement as Element;
    const isOpen = (style: CSSStyleDeclaration) =>
      style.display === 'inline' && !/isolate|plaintext/.test(style.unicodeBidi);
    while (holder !== root && isOpen(getComputedStyle(holder))) {
      holder = holder.parentElement as Element;
    }
    if (holder.textContent?.trim() !== text.trim()) unclosed.push(holder.outerHTML.slice(0, 200));
  }
  const isWide = (element: Element) => {
    const { overflowX } = getComputedStyle(element);
    return overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1;
  };
  const boxes = [root, ...root.querySelectorAll('article, section, main, ul, p, .td-text')];
  const tooWide = boxes
    .filter((element) => getComputedStyle(element).display !== 'inline' && isWide(element))
    .filter((element) => element.clientWidth > 1)
    .map((element) => `${element.localName}.${element.className}: ${element.scrollWidth}`);
  const page = window as unknown as { wasHacked?: unknown };
  const { isPolluted } = {} as { isPolluted?: unknown };
  return {
    ran: page.wasHacked !== undefined,
    isPolluted: isPolluted !== undefined,
    elements,
    unclosed,
    tooWide,
  };
}
