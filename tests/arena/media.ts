// Pictures and uploads of the practice arena, under addresses with a secret in their query as signed storage has them.
import type { Exchange, Replied } from './exchange.ts';

/** Must never turn up in what the extension stores: it opens the file to whoever has it. */
export const SIGNATURE_BAIT = 'bait-signature-7d1e9c';
const PREFIX = '/media/';
const IMAGE = /^\/media\/([\w-]+)-(\d+)-(\d+)x(\d+)\.svg$/;

/** The signed address of the n-th picture of an answer. */
export function mediaUrl(
  messageId: string,
  index: number,
  { width, height }: { width: number; height: number },
): string {
  const query = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${SIGNATURE_BAIT}`;
  return `https://arena.ai${PREFIX}${messageId}-${index}-${width}x${height}.svg?${query}`;
}

/** Serves a picture, or takes an upload; null when the path is none of both. */
export function handleMedia(exchange: Exchange): Replied | null {
  const { path, request } = exchange;
  if (!path.startsWith(PREFIX)) return null;
  if (!request.url.includes(`X-Amz-Signature=${SIGNATURE_BAIT}`)) {
    return exchange.reply(403, 'application/xml', '<Error><Code>AccessDenied</Code></Error>');
  }
  if (request.method === 'PUT') return exchange.reply(200, 'text/plain', '');
  const [, seed = '', index = '0', width = '1', height = '1'] = IMAGE.exec(path) ?? [];
  if (seed === '') return exchange.reply(404, 'text/plain', 'no such picture');
  return exchange.reply(200, 'image/svg+xml', drawing(seed + index, width, height));
}

/** Two shapes whose colours follow from the seed. */
function drawing(seed: string, width: string, height: string): string {
  const hue = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
  const shapes = [
    `<rect width="100" height="100" fill="hsl(${hue} 60% 45%)"/>`,
    `<circle cx="50" cy="50" r="30" fill="hsl(${(hue + 140) % 360} 70% 70%)"/>`,
  ].join('');
  const size = `width="${width}" height="${height}" viewBox="0 0 100 100"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="none">${shapes}</svg>`;
}
