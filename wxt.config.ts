// Build configuration: one source tree, Chrome MV3 and Firefox MV3.
import { defineConfig } from 'wxt';
import { ARENA_MATCHES } from './lib/sites/arena/hosts';

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
  zip: { excludeSources: ['docs/**', 'tests/.tmp/**', '.ci/**'] },
});
