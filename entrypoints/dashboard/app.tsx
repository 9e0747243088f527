// The dashboard: which section is on show, and what it is joined to.
import { useEffect, useRef, useState } from 'react';
import { ExportPart } from '../../components/data/export-part';
import { ImportPart } from '../../components/data/import-part';
import { Shell } from '../../components/data/shell';
import { StoragePart } from '../../components/data/storage-part';
import { UndoToast } from '../../components/data/undo-toast';
import { filterOfQuery } from '../../lib/lines/filter-address';
import { t } from '../../lib/text';
import { BattlePage } from './battle-page';
import { BattlesSection } from './battles-section';
import { HealthSection } from './health-section';
import { KeepSection } from './keep-section';
import { LeaderboardSection, USUAL_BOARD } from './leaderboard-section';
import { NamesSection } from './names-section';
import { ProbesSection } from './probes-section';
import { useRoute } from './route';
import { SettingsSection } from './settings-section';
import { StatisticsSection } from './statistics-section';
import { useBattleList } from './use-battle-list';
import { type Leaving, useDeletion } from './use-deletion';
import { useExport } from './use-export';
import { useImport } from './use-import';
import { useLines } from './use-lines';
import { type Notices, useNotice } from './use-notice';
import { useStorage } from './use-storage';

/** Address that the popup's export button opens: a popup may be closed while the file is written, a page is not. */
const EXPORT_AT_ONCE = '#data/export';

export function DashboardApp() {
  const route = useRoute();
  const lines = useLines();
  const deletion = useDeletion(lines.drop);
  const notices = useNotice();
  const battleId = route.section === 'battles' ? route.battleId : null;
  const { leaving, failed } = deletion;
  const [board, setBoard] = useState(USUAL_BOARD);
  const model = useBattleList(lines, leaving?.ids);
  const { setFilter } = model;
  const query = route.section === 'battles' ? route.query : undefined;
  useEffect(() => {
    if (query !== undefined) setFilter(filterOfQuery(query));
  }, [query, setFilter]);
  const lastOpen = useRef<string | null>(null);
  if (battleId !== null) lastOpen.current = battleId;
  const isListShown = route.section === 'battles' && battleId === null;
  useEffect(() => {
    document.title = `${t(`desk.section.${route.section}`)} · ${t('app.name')}`;
  }, [route.section]);
  return (
    <Shell section={route.section}>
      {failed > 0 && (
        <p className="td-note td-note-bad" role="alert">
          {t('undo.failed', { count: failed })}
        </p>
      )}
      {/* The list stays where it is while a battle is open, so that going back finds it as it was. */}
      <div hidden={!isListShown}>
        <BattlesSection
          model={model}
          isShown={isListShown}
          returnTo={lastOpen.current}
          onDelete={deletion.start}
          say={notices.say}
        />
      </div>
      {battleId !== null && (
        <BattlePage
          key={battleId}
          id={battleId}
          onDelete={deletion.start}
          ids={model.list.kind === 'ready' ? model.list.ids : []}
        />
      )}
      <div hidden={route.section !== 'data'}>
        <DataSection isShown={route.section === 'data'} />
      </div>
      {route.section === 'leaderboard' && (
        <LeaderboardSection lines={lines} options={board} onOptions={setBoard} />
      )}
      {route.section === 'statistics' && <StatisticsSection lines={lines} path={route.path} />}
      {route.section === 'health' && <HealthSection />}
      {route.section === 'names' && <NamesSection lines={lines} name={route.name} />}
      {route.section === 'probes' && <ProbesSection />}
      {route.section === 'settings' && <SettingsSection />}
      {route.section === 'keep' && <KeepSection />}
      <Toast leaving={leaving} onUndo={deletion.undo} notices={notices} />
    </Shell>
  );
}

interface ToastProps {
  leaving: Leaving | null;
  onUndo: () => void;
  notices: Notices;
}

/** One at a time: what is about to be lost comes first. */
function Toast({ leaving, onUndo, notices: { notice } }: ToastProps) {
  if (leaving) {
    const [first = ''] = leaving.ids;
    const preview = leaving.preview || t('desk.list.noPreview');
    const words =
      leaving.ids.length === 1
        ? t('undo.deletedOne', { preview })
        : t('undo.deletedMany', { count: leaving.ids.length });
    return <UndoToast key={first} words={words} onUndo={onUndo} />;
  }
  return notice && <UndoToast key={notice.number} words={notice.words} onUndo={notice.undo} />;
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
      <h1>{t('desk.section.data')}</h1>
      <div className="td-cards">
        <ExportPart state={exporting.state} onStart={exporting.start} onCancel={exporting.cancel} />
        <ImportPart state={importing.state} onFile={importing.start} onCancel={importing.cancel} />
        <StoragePart facts={storage.facts} onKeep={storage.keep} />
      </div>
    </>
  );
}
