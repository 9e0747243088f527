// The page for keeping a battle by hand, joined to the draft's store and to the background.
import { KeepView } from '../../components/keep/keep-view';
import { useKeepDraft } from '../../components/keep/use-keep-draft';
import { emptyManual, type ManualDraft } from '../../lib/capture/manual';
import { request } from '../../lib/messages';
import { draftStore } from '../../lib/settings';
import { t } from '../../lib/text';
import { battleHref } from './route';

const fresh = () => emptyManual('arena', crypto.randomUUID());

export function KeepSection() {
  const keep = useKeepDraft(draftStore, fresh);
  const save = async (draft: ManualDraft) => {
    const reply = await request('keepBattle', draft);
    if (!reply.ok) return t(`failure.${reply.failure}`);
    keep.restart();
    location.hash = battleHref(reply.value.battleId);
    return null;
  };
  return <KeepView keep={keep} save={save} fresh={fresh} />;
}
