// Draws public/icon/*.png from the mark: npx tsx tests/gallery/icons.ts
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { LEFT_LANE, RIGHT_LANE, TELL } from '../../components/ui/mark-shape';

const SIZES = [16, 32, 48, 96, 128];
const DIR = join(import.meta.dirname, '../../public/icon');

/** A tile of its own colour, so that it reads on light and dark toolbars alike. */
const svg = (size: number) => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" style="display:block">
    <rect width="32" height="32" rx="7" fill="#0b6b61" />
    <path d="${LEFT_LANE}" fill="#fff" />
    <path d="${RIGHT_LANE}" fill="#fff" />
    <circle cx="${TELL.cx}" cy="${TELL.cy}" r="${TELL.r}" fill="#f4b740" />
  </svg>`;

mkdirSync(DIR, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${svg(size)}</body>`);
    const path = join(DIR, `${size}.png`) as `${string}.png`;
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
