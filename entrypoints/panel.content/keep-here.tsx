// The panel's form for keeping a battle by hand, joined to the page's selection, the draft's store and the background.
import { KeepPanel } from '../../components/keep/keep-panel';
import { useKeepDraft } from '../../components/keep/use-keep-draft';
import { emptyManual, MANUAL, type ManualDraft } from '../../lib/capture/manual';
import { request } from '../../lib/messages';
import { draftStore } from '../../lib/settings';
import { ARENA_HOST } from '../../lib/sites/arena/hosts';
import { COMPARIA_HOSTS } from '../../lib/sites/comparia/hosts';
import { t } from '../../lib/text';

export function KeepHere({ onClose }: { onClose: () => void }) {
  const keep = useKeepDraft(draftStore, fresh);
  const save = async (draft: ManualDraft) => {
    const reply = await request('keepBattle', draft);
    if (!reply.ok) return t(`failure.${reply.failure}`);
    keep.restart();
    return null;
  };
  return (
    <KeepPanel
      keep={keep}
      save={save}
      fresh={fresh}
      takeSelection={takeSelection}
      onClose={onClose}
    />
  );
}

function fresh(): ManualDraft {
  return emptyManual(siteHere(), crypto.randomUUID());
}

/** The site of this page; an added host is called by its name. */
function siteHere(): string {
  const { host, hostname } = location;
  if (ARENA_HOST.test(hostname)) return 'arena';
  return COMPARIA_HOSTS.includes(host) ? 'comparia' : host.slice(0, MANUAL.site);
}

/** More than may be kept, so that the form can say that the rest was left out, and no more than that takes. */
function takeSelection(): string {
  return (window.getSelection()?.toString() ?? '').slice(0, 2 * MANUAL.text);
}
