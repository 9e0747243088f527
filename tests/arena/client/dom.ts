// Builds elements without any HTML text, as the page's policy demands, with class names as the page's look has them.
import { classes, currentLook } from './look.ts';

type Attributes = Record<string, string | boolean>;

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; `true` gives an empty attribute, `false` none. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** A stroked 24 by 24 icon of the given paths. */
export function icon(paths: string[], attributes: Attributes = {}): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: '0 0 24 24', width: '16', height: '16', ...attributes });
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Puts `element` under `parent` when it should be there, and takes it away when not. */
export function toggle(element: Element, parent: Element, isThere: boolean): void {
  if (isThere && element.parentElement !== parent) parent.append(element);
  if (!isThere) element.remove();
}

/** Gives an element exactly these classes. */
export function setClasses(element: Element, names: string): void {
  const wanted = classes(names);
  if (element.getAttribute('class') !== wanted) element.setAttribute('class', wanted);
}

/** Adds or takes away one class. */
export function toggleClass(element: Element, name: string, isThere?: boolean): boolean {
  return element.classList.toggle(classes(name), isThere);
}

/** Hooks that a page's makers put in for their own tools; Radix's `data-state` is no such hook. */
const isHook = (name: string): boolean => name.startsWith('data-') && name !== 'data-state';

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || (currentLook().nonsense && isHook(name))) continue;
    const text = value === true ? '' : value;
    element.setAttribute(name, name === 'class' ? classes(text) : text);
  }
}
