// The forms for keeping a battle by hand, with a store that lasts as long as the page.
import { useMemo } from 'react';
import { KeepPanel } from '../../components/keep/keep-panel';
import { KeepView } from '../../components/keep/keep-view';
import { type DraftStore, useKeepDraft } from '../../components/keep/use-keep-draft';
import { emptyManual, type ManualDraft } from '../../lib/capture/manual';

export const UUID = '00000000-0000-4000-8000-000000000001';
export const freshKeep = () => emptyManual('arena', UUID);

/** A store that holds one draft in memory, or never answers. */
export function memoryStore(start: unknown, isMute = false): DraftStore & { held: () => unknown } {
  let held = start;
  return {
    read: () => (isMute ? new Promise(() => undefined) : Promise.resolve(held)),
    write: async (draft) => {
      held = draft;
    },
    watch: () => () => undefined,
    held: () => held,
  };
}

interface KeepStageProps {
  draft?: ManualDraft;
  isMute?: boolean;
  failure?: string;
  fresh?: () => ManualDraft;
  takeSelection?: () => string;
  /** With it the panel's form is drawn. */
  onClose?: () => void;
}

export function KeepStage(props: KeepStageProps) {
  const { draft, isMute, failure = null, fresh = freshKeep, takeSelection, onClose } = props;
  const store = useMemo(() => memoryStore(draft ?? null, isMute), [draft, isMute]);
  const form = { keep: useKeepDraft(store, fresh), save: async () => failure, fresh };
  if (!onClose) return <KeepView {...form} />;
  return <KeepPanel {...form} takeSelection={takeSelection} onClose={onClose} />;
}
