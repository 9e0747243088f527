// Looks at and ends the extension's background in Firefox, by scripts in the browser's own scope over WebDriver BiDi.
import type { Browser } from 'puppeteer-core';
import * as z from 'zod';

type Send = (method: string, params: Record<string, unknown>) => Promise<{ result: unknown }>;

const TreeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });
const EvaluatedSchema = z.object({
  type: z.literal('success'),
  result: z.object({ value: z.unknown().optional() }),
});

/** Ends the background of the extension with this id; resolves when it has ended. */
export async function terminateFirefoxBackground(browser: Browser, geckoId: string): Promise<void> {
  await evaluate(browser, `${extension(geckoId)}.terminateBackground().then(() => 'done')`);
}

export async function isFirefoxBackgroundRunning(
  browser: Browser,
  geckoId: string,
): Promise<boolean> {
  return (await evaluate(browser, `${extension(geckoId)}.backgroundState`)) === 'running';
}

const extension = (geckoId: string): string =>
  `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;

/** Evaluates in the browser's own scope, which the switch `--remote-allow-system-access` opens. */
async function evaluate(browser: Browser, expression: string): Promise<unknown> {
  const send = bidiSend(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = TreeSchema.parse(tree.result).contexts[0]?.context;
  const { result } = await send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  return EvaluatedSchema.parse(result).result.value;
}

/** Puppeteer has no public way to send a raw command; its connection does. */
function bidiSend(browser: Browser): Send {
  const { connection } = browser as unknown as { connection?: { send: Send } };
  if (!connection) throw new Error('This version of puppeteer hides its BiDi connection.');
  return (method, params) => connection.send(method, params);
}
