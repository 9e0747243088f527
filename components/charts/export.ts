// A chart as a file of its own: an SVG that needs no style sheet, or a PNG of it.

/** What a style sheet says of a mark and the file must say itself. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Room for the title above the drawing, px. */
const HEAD = 34;
/** How many times finer than the screen's px a PNG is drawn. */
const FINENESS = 2;
const SVG = 'http://www.w3.org/2000/svg';

/** A drawing and its size in px. */
export interface Drawing {
  text: string;
  width: number;
  height: number;
}

/** The drawing as it looks now, in its present theme, with its title above it and without links. */
export function drawingOf(svg: SVGSVGElement, title: string): Drawing {
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height')) + HEAD;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copied = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [i, element] of shown.entries()) restyle(element, copied[i]);
  for (const link of copy.querySelectorAll('a')) unlink(link);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 ${-HEAD} ${width} ${height}`);
  copy.prepend(ground(svg, width, height), heading(svg, title));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

function restyle(shown: SVGElement, copy: SVGElement | undefined): void {
  const style = getComputedStyle(shown);
  for (const name of KEPT) {
    const value = style.getPropertyValue(name);
    if (value !== '') copy?.setAttribute(name, value);
  }
  for (const name of [...shown.getAttributeNames()]) {
    if (/^(class|tabindex|style|role|data-.*|aria-.*)$/.test(name)) copy?.removeAttribute(name);
  }
}

/** An address of the extension leads nowhere from a file. */
function unlink(link: Element): void {
  const group = document.createElementNS(SVG, 'g');
  group.append(...link.childNodes);
  link.replaceWith(group);
}

function ground(svg: SVGSVGElement, width: number, height: number): SVGElement {
  const rect = document.createElementNS(SVG, 'rect');
  const colour = getComputedStyle(svg).getPropertyValue('--tt-bg').trim() || '#ffffff';
  const place = { x: 0, y: -HEAD, width, height, fill: colour };
  for (const [name, value] of Object.entries(place)) rect.setAttribute(name, String(value));
  return rect;
}

function heading(svg: SVGSVGElement, title: string): SVGElement {
  const text = document.createElementNS(SVG, 'text');
  const style = getComputedStyle(svg);
  const look = {
    x: 0,
    y: -HEAD + 18,
    fill: style.getPropertyValue('--tt-text').trim() || '#14201e',
    'font-family': style.getPropertyValue('font-family'),
    'font-size': '14px',
    'font-weight': '600',
  };
  for (const [name, value] of Object.entries(look)) text.setAttribute(name, String(value));
  text.textContent = title;
  return text;
}

/** The drawing as an SVG file. */
export function svgFile({ text }: Drawing): Blob {
  return new Blob([text], { type: 'image/svg+xml' });
}

/** The drawing as a PNG file; null when the browser could not draw it. */
export async function pngFile(drawing: Drawing): Promise<Blob | null> {
  const image = new Image();
  // A data address: nothing is fetched, and the canvas stays readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.text)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * FINENESS);
  canvas.height = Math.round(drawing.height * FINENESS);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
