// Images and citations of an answer: addresses without their query, sizes in pixels, never the pixels.
import type { CitationPart, ImagePart } from './reading';

const MAX_URL = 2_000;
const MAX_TITLE = 300;
const MAX_FOUND = 200;
/** Images up to this size are signs beside a link, px. */
const MAX_ICON = 48;

/** Pictures that belong to an answer. */
export function imagesIn(card: Element, aside: readonly Element[]): ImagePart[] {
  const images: ImagePart[] = [];
  for (const image of [...card.querySelectorAll('img')].slice(0, MAX_FOUND)) {
    if (isIn(image, aside) || image.closest('a, button')) continue;
    const url = addressOf(image.currentSrc || image.src);
    const { naturalWidth, naturalHeight } = image;
    const isIcon = naturalWidth > 0 && Math.max(naturalWidth, naturalHeight) <= MAX_ICON;
    if (url === null || isIcon || images.some((other) => other.url === url)) continue;
    const size = { width: naturalWidth || null, height: naturalHeight || null };
    images.push({ kind: 'image', url, type: typeOf(url), ...size });
  }
  return images;
}

/** Sources that stand under an answer, or in it as numbers; links in running text are a part of that text. */
export function citationsIn(
  card: Element,
  roots: readonly Element[],
  aside: readonly Element[],
): CitationPart[] {
  const citations: CitationPart[] = [];
  for (const link of [...card.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, MAX_FOUND)) {
    const title = (link.textContent ?? '').trim();
    const isNumber = /^\[?\d{1,3}\]?$/.test(title);
    if (isIn(link, aside) || (isIn(link, roots) && !isNumber)) continue;
    const url = addressOf(link.href);
    if (url === null || citations.some((other) => other.url === url)) continue;
    const named = isNumber ? ((link.title || link.getAttribute('aria-label')) ?? '') : title;
    citations.push({ kind: 'citation', url, title: named.slice(0, MAX_TITLE) });
  }
  return citations;
}

/** True for an element that holds links and no other text, as a list of sources does. */
export function isLinkList(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  if (links.length === 0 || element.tagName === 'P') return false;
  const linked = links.reduce((sum, link) => sum + lettersOf(link), 0);
  return linked > 0 && linked === lettersOf(element);
}

const lettersOf = (element: Element): number =>
  (element.textContent ?? '').replace(/\s/g, '').length;

const isIn = (element: Element, others: readonly Element[]): boolean =>
  others.some((other) => other.contains(element));

/** An address without query and fragment, which may hold a signature; null for what is no web address. */
function addressOf(address: string): string | null {
  try {
    const { protocol, origin, pathname } = new URL(address);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb ? `${origin}${pathname}`.slice(0, MAX_URL) : null;
  } catch {
    return null;
  }
}

const TYPES: Record<string, string> = { jpg: 'jpeg', svg: 'svg+xml' };

/** The kind of picture that an address ends with; '' when it does not tell. */
function typeOf(url: string): string {
  const ending = /\.(png|jpe?g|webp|gif|avif|svg)$/i.exec(url)?.[1]?.toLowerCase();
  return ending ? `image/${TYPES[ending] ?? ending}` : '';
}
