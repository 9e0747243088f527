// Finds a Chromium or a Firefox on this computer, and says how to get one when there is none.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

type Places = { variable: string; commands: string[]; paths: Partial<Record<string, string[]>> };

const PLACES: Record<BrowserName, Places> = {
  chromium: {
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing'],
    paths: {
      linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
      ],
      win32: [
        join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
        'C:/Program Files/Chromium/Application/chrome.exe',
      ],
    },
  },
  firefox: {
    variable: 'FIREFOX',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    paths: {
      linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'],
      darwin: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
      win32: [
        'C:/Program Files/Mozilla Firefox/firefox.exe',
        'C:/Program Files (x86)/Mozilla Firefox/firefox.exe',
      ],
    },
  },
};

/** Branded Chrome starts, but since version 137 it ignores `--load-extension`. */
const BRANDED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const HOW_TO_GET: Record<BrowserName, string> = {
  chromium: [
    '  Debian, Ubuntu:  sudo apt install chromium   (Ubuntu: sudo snap install chromium)',
    '  Fedora:          sudo dnf install chromium',
    '  macOS:           brew install --cask chromium',
    '  Windows:         winget install Hibbiki.Chromium',
    '  anywhere:        npx @puppeteer/browsers install chrome@stable   (Chrome for Testing)',
  ].join('\n'),
  firefox: [
    '  Debian:          sudo apt install firefox-esr   (Ubuntu: sudo snap install firefox)',
    '  Fedora:          sudo dnf install firefox',
    '  macOS:           brew install --cask firefox',
    '  Windows:         winget install Mozilla.Firefox',
  ].join('\n'),
};

type Environment = {
  env: NodeJS.ProcessEnv;
  platform: string;
  exists: (path: string) => boolean;
};

const HERE: Environment = { env: process.env, platform: process.platform, exists: existsSync };

/** Path of the browser's program; throws an error that says what to do when there is none. */
export function findBrowser(browser: BrowserName, place: Environment = HERE): string {
  const { variable, commands, paths } = PLACES[browser];
  const chosen = place.env[variable];
  if (chosen) {
    if (!place.exists(chosen)) throw new Error(`${variable} is set to ${chosen}: no such file.`);
    if (isBranded(chosen)) throw new Error(brandedMessage(chosen));
    return chosen;
  }
  const known = paths[place.platform] ?? [];
  const found = [...known, ...onPath(commands, place)].find((path) => place.exists(path));
  if (found) return found;
  const branded = browser === 'chromium' ? BRANDED.find((path) => place.exists(path)) : undefined;
  if (branded) throw new Error(brandedMessage(branded));
  throw new Error(
    `No ${browser === 'chromium' ? 'Chromium' : 'Firefox'} was found. Get one:\n${HOW_TO_GET[browser]}\nor set ${variable} to its path.`,
  );
}

/** Whether this program is branded Google Chrome, judged by its name. */
function isBranded(path: string): boolean {
  return BRANDED.includes(path) || /^google-chrome/.test(basename(path));
}

function onPath(commands: string[], { env, platform }: Environment): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  return folders.flatMap((folder) => commands.map((command) => join(folder, command + ending)));
}

function brandedMessage(path: string): string {
  return [
    `${path} is Google Chrome, which no longer loads extensions from the command line.`,
    'Either load the extension by hand: open chrome://extensions, switch on Developer mode,',
    'press "Load unpacked" and choose the folder .output/chrome-mv3;',
    `or get a Chromium or Chrome for Testing:\n${HOW_TO_GET.chromium}\nand set CHROMIUM to its path.`,
  ].join('\n');
}
