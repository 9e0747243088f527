// The user's settings, each with its default, kept in the extension's local storage.
import { storage } from 'wxt/utils/storage';
import type { Layers } from './sites/types';
import type { LanguageChoice } from './text/languages';

/** Whether the panel is folded to its pill; stays as the user left it. Null until the user has folded or opened it. */
export const panelFolded = storage.defineItem<boolean | null>('local:panelFolded', {
  fallback: null,
});

/** Side of the window that the panel sits on. */
export const panelSide = storage.defineItem<'left' | 'right'>('local:panelSide', {
  fallback: 'right',
});

/** Which layers of a site are read; a page takes a change up when it is loaded again. */
export const layers = storage.defineItem<Layers>('local:layers', {
  fallback: { wire: true, dom: true },
});

/** The user's own site data in place of the shipped one, by site id, as parsed JSON; checked by whoever reads it. */
export const siteDataOverride = storage.defineItem<Record<string, unknown>>(
  'local:siteDataOverride',
  { fallback: {} },
);

/** How reading went lately; its shape is `CaptureHealth` in lib/health/store.ts, by which it must be parsed. */
export const captureHealth = storage.defineItem<unknown>('local:captureHealth', {
  fallback: null,
});

/** What sites did to the pieces of the latest answers; parsed by `parseLog` in lib/wire/treatment-log.ts. */
export const treatmentLog = storage.defineItem<unknown>('local:treatmentLog', { fallback: null });

/** What reveals taught of how answers come in; parsed by `parseLessons` in lib/wire/lessons.ts. */
export const wireLessons = storage.defineItem<unknown>('local:wireLessons', { fallback: null });

/** What the user chose for annotating; parsed by `parseChoices` in lib/annotate/choices.ts. */
export const annotating = storage.defineItem<unknown>('local:annotating', { fallback: null });

/** Those choices' place, as `useChoices` wants it. */
export const choicesStore = {
  read: () => annotating.getValue(),
  write: (choices: unknown) => annotating.setValue(choices),
  watch: (listener: (stored: unknown) => void) => annotating.watch(listener),
};

/** The form of a battle that is being kept by hand; parsed by `parseManual` in lib/capture/manual.ts. */
export const manualDraft = storage.defineItem<unknown>('local:manualDraft', { fallback: null });

/** The draft's place, as the form for keeping a battle by hand wants it. */
export const draftStore = {
  read: () => manualDraft.getValue(),
  write: (draft: unknown) =>
    draft === null ? manualDraft.removeValue() : manualDraft.setValue(draft),
  watch: (listener: (stored: unknown) => void) => manualDraft.watch(listener),
};

/** Filters of the list of battles that the user gave a name; parsed by `parseSaved` in lib/lines/saved.ts. */
export const savedFilters = storage.defineItem<unknown>('local:savedFilters', { fallback: [] });

/** What the user says of model names; parsed by `parseWords` in lib/dossier/own.ts. */
export const dossierWords = storage.defineItem<unknown>('local:dossierWords', { fallback: null });

/** The user's own probes; parsed by `parseOwn` in lib/probes/own.ts. */
export const ownProbes = storage.defineItem<unknown>('local:ownProbes', { fallback: null });

/** The language that Telltale speaks; pages and panels take a change up when they are opened again. */
export const language = storage.defineItem<LanguageChoice>('local:language', { fallback: 'auto' });
