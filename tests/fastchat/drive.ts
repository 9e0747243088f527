// Drives a FastChat page, the practice one or a real one, the way a person would.
import type { ElementHandle, Page } from 'puppeteer-core';

/** Presses a button of the tab on show once it can be pressed. */
export async function press(page: Page, text: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (button) =>
          button.offsetParent !== null &&
          button.closest('[aria-hidden="true"]') === null &&
          !button.disabled &&
          button.textContent?.includes(wanted),
      ),
    {},
    text,
  );
  await (found as ElementHandle<Element>).click();
}

/** Sends a prompt on the tab on show, without waiting for answers. */
export async function send(page: Page, prompt: string): Promise<void> {
  const box = await page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].find(
      (one) => one.offsetParent !== null && !one.disabled,
    ),
  );
  await (box as ElementHandle<Element>).type(prompt);
  await page.keyboard.press('Enter');
}

/** Waits until neither text nor buttons have moved for a while: FastChat flashes its buttons after an answer. */
export async function settle(page: Page, still = 4): Promise<void> {
  let before = '';
  for (let same = 0; same < still; ) {
    await new Promise((done) => setTimeout(done, 250));
    const now = await page.evaluate(
      () =>
        document.body.innerText +
        [...document.querySelectorAll('button')].map((button) => Number(button.disabled)).join(''),
    );
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

export async function ask(page: Page, prompt: string): Promise<void> {
  await send(page, prompt);
  await settle(page);
}
