// What is done to many battles at once: tags, export, deletion; each can be taken back but the export.
import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';
import { addTags } from '../../components/ui/tags';
import { changeTags, restoreTags, type TagsOf } from '../../lib/db/annotations';
import { database } from '../../lib/db/database';
import { t } from '../../lib/text';
import { exportBlob, exportFileName } from '../../lib/transfer/export';
import { saveFile } from './save-file';
import type { Notices } from './use-notice';

/** Battles whose tags are changed in one transaction. */
const BATCH = 500;

export interface Bulk {
  isBusy: boolean;
  tag: (ids: readonly string[], tag: string, how: 'add' | 'take') => void;
  exportThese: (ids: readonly string[]) => void;
}

export function useBulk(say: Notices['say']): Bulk {
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setBusy(true);
      await work().catch((error) => say(t('select.failed', { cause: String(error) })));
      setBusy(false);
    },
    [say],
  );

  const tag = useCallback(
    (ids: readonly string[], tag: string, how: 'add' | 'take') => {
      void run(async () => {
        const before = await tagAll(ids, tag, how);
        if (before.size === 0) return say(t('select.untouched'));
        say(t('select.tagged', { count: before.size }), () => {
          void run(async () => {
            await restoreTags(database(), before, Date.now());
          });
        });
      });
    },
    [run, say],
  );

  const exportThese = useCallback(
    (ids: readonly string[]) => {
      void run(async () => {
        const appVersion = browser.runtime.getManifest().version;
        const file = await exportBlob(database(), { appVersion, ids });
        saveFile(file, exportFileName(new Date()));
        say(t('select.exported', { count: ids.length }));
      });
    },
    [run, say],
  );
  return { isBusy, tag, exportThese };
}

/** What stood before on the battles that were changed. */
async function tagAll(ids: readonly string[], tag: string, how: 'add' | 'take'): Promise<TagsOf> {
  const change = (tags: readonly string[]) =>
    how === 'add' ? addTags(tags, tag).tags : tags.filter((one) => one !== tag);
  const all: TagsOf = new Map();
  for (let i = 0; i < ids.length; i += BATCH) {
    const before = await changeTags(database(), ids.slice(i, i + BATCH), change, Date.now());
    for (const [id, tags] of before) all.set(id, tags);
  }
  return all;
}
