// Ends the extension's background in Firefox, by a script in the browser's own scope over WebDriver BiDi.
import type { Browser } from 'puppeteer-core';
import * as z from 'zod';

type Send = (method: string, params: Record<string, unknown>) => Promise<{ result: unknown }>;

const TreeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });
const EvaluatedSchema = z.object({ type: z.string() });

/** Ends the background of the extension with this id; resolves when it has ended. */
export async function terminateFirefoxBackground(browser: Browser, geckoId: string): Promise<void> {
  const send = bidiSend(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = TreeSchema.parse(tree.result).contexts[0]?.context;
  const { result } = await send('script.evaluate', {
    expression: `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension.terminateBackground().then(() => 'done')`,
    target: { context },
    awaitPromise: true,
  });
  if (EvaluatedSchema.parse(result).type !== 'success') {
    throw new Error(`The background could not be ended: ${JSON.stringify(result)}`);
  }
}

/** Puppeteer has no public way to send a raw command; its connection does. */
function bidiSend(browser: Browser): Send {
  const { connection } = browser as unknown as { connection?: { send: Send } };
  if (!connection) throw new Error('This version of puppeteer hides its BiDi connection.');
  return (method, params) => connection.send(method, params);
}
