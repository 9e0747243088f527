// Light or dark as the page is: by its class, else by how bright its background is, else as the system says.

export type Theme = 'light' | 'dark';

export function readPageTheme(): Theme {
  const { documentElement: html, body } = document;
  if (html.classList.contains('dark')) return 'dark';
  if (html.classList.contains('light')) return 'light';
  for (const element of [body, html]) {
    const light = element ? luminance(getComputedStyle(element).backgroundColor) : null;
    if (light !== null) return light < 0.4 ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Relative brightness 0..1 of an `rgb()` colour; null when it is see-through or written another way. */
export function luminance(color: string): number | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  const [r, g, b, alpha = 1] = numbers ?? [];
  if (r === undefined || g === undefined || b === undefined) return null;
  if (alpha < 0.5 || Number.isNaN(r + g + b)) return null;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Calls back with the page's theme now and after each change, until the signal ends. */
export function followPageTheme(apply: (theme: Theme) => void, signal: AbortSignal): void {
  const read = () => apply(readPageTheme());
  const observer = new MutationObserver(read);
  const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] };
  observer.observe(document.documentElement, attributes);
  if (document.body) observer.observe(document.body, attributes);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', read, { signal });
  read();
}
