// The user's settings, each with its default, kept in the extension's local storage.
import { storage } from 'wxt/utils/storage';

/** Whether the panel is folded to its pill; stays as the user left it. Null until the user has folded or opened it. */
export const panelFolded = storage.defineItem<boolean | null>('local:panelFolded', {
  fallback: null,
});

/** Side of the window that the panel sits on. */
export const panelSide = storage.defineItem<'left' | 'right'>('local:panelSide', {
  fallback: 'right',
});
