// Reaches into the panel, whose shadow root is closed to the page and to ordinary test code alike.
import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';

const HOST = 'telltale-panel';

interface CdpNode {
  localName?: string;
  backendNodeId: number;
  shadowRoots?: CdpNode[];
  children?: CdpNode[];
}

/** What puppeteer knows and does not show: how to make a handle of a node that the browser names. */
interface Realm {
  adoptBackendNode(id: number): Promise<JSHandle>;
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: { shadowRoot?: BidiNode | null; children?: BidiNode[] };
}

/** The panel's outermost element; null while there is no panel with content. */
export async function findPanel(page: Page): Promise<ElementHandle | null> {
  const root =
    page.browser().connected && (await isFirefox(page))
      ? await findByBidi(page)
      : await findByCdp(page);
  if (!root) return null;
  const hasContent = await root.evaluate((element) => element.childElementCount > 0);
  return hasContent ? root : null;
}

/** Waits for the panel and gives its outermost element. */
export async function waitForPanel(page: Page, timeout = 20_000): Promise<ElementHandle> {
  const end = Date.now() + timeout;
  for (;;) {
    const panel = await findPanel(page);
    if (panel) return panel;
    if (Date.now() > end) throw new Error('No panel came up.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** All of the panel's markup; empty while there is no panel. */
export async function panelMarkup(page: Page): Promise<string> {
  const panel = await findPanel(page);
  return panel ? panel.evaluate((element) => element.outerHTML) : '';
}

/** The panel's words as a reader sees them; empty while there is no panel. */
export async function panelText(page: Page): Promise<string> {
  const panel = await findPanel(page);
  return panel ? panel.evaluate((element) => element.textContent ?? '') : '';
}

/** Finds one element in the panel; throws when it is not there in time. */
export async function inPanel(page: Page, selector: string): Promise<ElementHandle> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await (await findPanel(page))?.$(selector);
    if (found) return found;
    if (Date.now() > end) throw new Error(`Not in the panel: ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens the panel's card when it is folded to its pill. */
export async function unfoldPanel(page: Page): Promise<void> {
  const panel = await waitForPanel(page);
  const pill = await panel.$('.tt-pill');
  const isFolded = await panel.$eval('.tt-card', (card) => (card as HTMLElement).hidden);
  if (isFolded) await pill?.click();
  await page.waitForFunction(
    (root) => root.querySelector<HTMLElement>('.tt-card')?.hidden === false,
    {},
    panel,
  );
}

async function isFirefox(page: Page): Promise<boolean> {
  return (await page.browser().version()).toLowerCase().includes('firefox');
}

async function findByCdp(page: Page): Promise<ElementHandle | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findNode(root as CdpNode, ({ localName }) => localName === HOST);
    const inside = host?.shadowRoots?.[0]?.children?.find(({ localName }) => localName === 'div');
    if (!inside) return null;
    const frame = page.mainFrame() as unknown as { mainRealm(): Realm };
    const handle = await frame.mainRealm().adoptBackendNode(inside.backendNodeId);
    return handle.asElement() as ElementHandle | null;
  } finally {
    await session.detach();
  }
}

function findNode(node: CdpNode, isWanted: (node: CdpNode) => boolean): CdpNode | null {
  if (isWanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = findNode(child, isWanted);
    if (found) return found;
  }
  return null;
}

async function findByBidi(page: Page): Promise<ElementHandle | null> {
  const host = await page.$(HOST);
  const body = await page.$('body');
  if (!host || !body) return null;
  const { connection } = page.browser() as unknown as {
    connection: {
      send(method: string, params: unknown): Promise<{ result: { result: BidiNode } }>;
    };
  };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const { result } = await connection.send('script.evaluate', {
    expression: `document.querySelector('${HOST}')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 2 },
  });
  const inside = result.result.value?.shadowRoot?.value?.children?.find(
    (child) => (child.value as { localName?: string } | undefined)?.localName === 'div',
  );
  if (!inside?.sharedId) return null;
  const maker = body.constructor as unknown as {
    from(value: BidiNode, realm: unknown): ElementHandle;
  };
  return maker.from(inside, (body as unknown as { realm: unknown }).realm);
}
