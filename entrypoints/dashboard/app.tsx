// The dashboard: which section is on show, and what it is joined to.
import { useEffect, useRef } from 'react';
import { BattleList } from '../../components/data/battle-list';
import { ExportPart } from '../../components/data/export-part';
import { ImportPart } from '../../components/data/import-part';
import { Shell } from '../../components/data/shell';
import { StoragePart } from '../../components/data/storage-part';
import { strings } from '../../components/data/strings';
import { UndoToast } from '../../components/data/undo-toast';
import { LinkButton } from '../../components/ui/button';
import { Icon } from '../../components/ui/icons';
import { useNow } from '../../components/ui/use-now';
import { t } from '../../lib/text';
import { BattlePage } from './battle-page';
import { HealthSection } from './health-section';
import { KeepSection } from './keep-section';
import { battleHref, useRoute } from './route';
import { SettingsSection } from './settings-section';
import { useBattles } from './use-battles';
import { useDeletion } from './use-deletion';
import { useExport } from './use-export';
import { useImport } from './use-import';
import { useStorage } from './use-storage';

/** Address that the popup's export button opens: a popup may be closed while the file is written, a page is not. */
const EXPORT_AT_ONCE = '#data/export';

export function DashboardApp() {
  const route = useRoute();
  const deletion = useDeletion();
  const battleId = route.section === 'battles' ? route.battleId : null;
  const { leaving, hasFailed } = deletion;
  useEffect(() => {
    document.title = `${strings[route.section]} · ${strings.title}`;
  }, [route.section]);
  return (
    <Shell section={route.section}>
      {hasFailed && (
        <p className="td-note td-note-bad" role="alert">
          {strings.undo.failed}
        </p>
      )}
      {/* The list stays where it is while a battle is open, so that going back finds it as it was. */}
      <div hidden={route.section !== 'battles' || battleId !== null}>
        <BattlesSection leaving={leaving?.id ?? null} openId={battleId} />
      </div>
      {battleId !== null && <BattlePage key={battleId} id={battleId} onDelete={deletion.start} />}
      <div hidden={route.section !== 'data'}>
        <DataSection isShown={route.section === 'data'} />
      </div>
      {route.section === 'health' && <HealthSection />}
      {route.section === 'settings' && <SettingsSection />}
      {route.section === 'keep' && <KeepSection />}
      {leaving && (
        <UndoToast
          key={leaving.id}
          preview={leaving.preview || strings.list.noPreview}
          onUndo={deletion.undo}
        />
      )}
    </Shell>
  );
}

function BattlesSection({ leaving, openId }: { leaving: string | null; openId: string | null }) {
  const { list, showMore, retry } = useBattles(leaving);
  const part = useRef<HTMLDivElement>(null);
  const lastOpen = useRef<string | null>(null);
  useEffect(() => {
    // Back from a battle: on to its line.
    const left = lastOpen.current;
    lastOpen.current = openId;
    if (openId !== null || left === null) return;
    const links = part.current?.querySelectorAll<HTMLElement>('[data-battle]') ?? [];
    [...links].find((link) => link.dataset.battle === left)?.focus();
  }, [openId]);
  return (
    <div ref={part}>
      <div className="td-title">
        <h1>{strings.battles}</h1>
        <LinkButton href="#keep" size="s" icon={<Icon name="plus" size={14} />}>
          {t('keep.title')}
        </LinkButton>
      </div>
      <BattleList
        list={list}
        now={useNow()}
        hrefOf={battleHref}
        importHref="#data"
        onMore={showMore}
        onRetry={retry}
      />
    </div>
  );
}

/** Stays mounted, so that changing the section does not end an import. */
function DataSection({ isShown }: { isShown: boolean }) {
  const exporting = useExport();
  const importing = useImport();
  const storage = useStorage(`${isShown} ${importing.state.kind}`);
  const { start } = exporting;
  useEffect(() => {
    if (location.hash !== EXPORT_AT_ONCE) return;
    // Once only: a reload of the page must not save the file again.
    history.replaceState(null, '', '#data');
    start();
  }, [start]);
  return (
    <>
      <h1>{strings.data}</h1>
      <div className="td-cards">
        <ExportPart state={exporting.state} onStart={exporting.start} onCancel={exporting.cancel} />
        <ImportPart state={importing.state} onFile={importing.start} onCancel={importing.cancel} />
        <StoragePart facts={storage.facts} onKeep={storage.keep} />
      </div>
    </>
  );
}
