// Build configuration: one source tree, Chrome MV3 and Firefox MV3.
import { defineConfig } from 'wxt';
import { ARENA_MATCHES } from './lib/sites/arena/hosts';
import { ja } from './lib/text/ja';
import { ko } from './lib/text/ko';
import { textsPath } from './lib/text/texts-file';
import { zh } from './lib/text/zh';
import { VOCABULARIES } from './lib/tokenizers/vocabularies';

/** Vocabularies to leave out of a build, by their ids: `TELLTALE_WITHOUT=gemma3,gemini npm run build`. */
const without = (process.env.TELLTALE_WITHOUT ?? '').split(',').filter((id) => id !== '');
const unknown = without.filter((id) => !(VOCABULARIES as readonly string[]).includes(id));
if (unknown.length > 0) {
  throw new Error(`TELLTALE_WITHOUT names ${unknown.join()}; there are ${VOCABULARIES.join()}.`);
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  webExt: { disabled: true },
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: [...ARENA_MATCHES],
    // Asked for host by host, when the user adds an arena of their own or switches another site on.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Nothing leaves the browser: extension pages may talk to themselves only.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+T' },
        description: '__MSG_commandTogglePanel__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'telltale@telltale-arena.org',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '121' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      const dropped = new Set(without.map((id) => `tokenizers/${id}.bin.gz`));
      const kept = files.filter(({ relativeDest }) => !dropped.has(relativeDest));
      const texts = Object.entries({ ko, zh, ja } as const).map(([language, own]) => ({
        relativeDest: textsPath(language as 'ko' | 'zh' | 'ja'),
        contents: JSON.stringify(own),
      }));
      files.splice(0, files.length, ...kept, ...texts);
    },
  },
  zip: { excludeSources: ['docs/**', 'tests/.tmp/**', '.ci/**'] },
});
