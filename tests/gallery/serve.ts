// Builds the gallery and serves it from memory under a policy as strict as a careful page's.
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** No inline style or script: the panel must look right all the same. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";

/** The built files by path, `/index.html` among them. */
async function buildGallery(): Promise<Map<string, string | Uint8Array>> {
  const output = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'chrome121', chunkSizeWarningLimit: 2_000 },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const result of Array.isArray(output) ? output : [output]) {
    if (!('output' in result)) continue;
    for (const file of result.output) {
      files.set(join('/', file.fileName), file.type === 'chunk' ? file.code : file.source);
    }
  }
  return files;
}

/** Starts the server on a free port of this machine. */
export async function serveGallery(): Promise<{ origin: string; server: Server }> {
  const files = await buildGallery();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const path = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(path);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': POLICY,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, server };
}
