// Takes in a file of battles, chosen or dropped, and tells what came of it.

import { type DragEvent, useRef, useState } from 'react';
import { t } from '../../lib/text';
import { formatShare } from '../../lib/text/format';
import type { ImportProgress, ImportResult } from '../../lib/transfer/import';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { FaultList } from './fault-list';
import { ProgressLine } from './progress-line';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running'; progress: ImportProgress }
  | { kind: 'ended'; fileName: string; result: ImportResult };

interface ImportPartProps {
  state: ImportState;
  onFile: (file: File) => void;
  onCancel: () => void;
}

export function ImportPart({ state, onFile, onCancel }: ImportPartProps) {
  const isRunning = state.kind === 'running';
  return (
    <section className="td-card" aria-labelledby="td-import">
      <h2 id="td-import">{t('desk.import.title')}</h2>
      <p className="td-card-detail">{t('desk.import.detail')}</p>
      {isRunning ? (
        <RunningImport progress={state.progress} onCancel={onCancel} />
      ) : (
        <FileTarget onFile={onFile} />
      )}
      <div role="status">
        {state.kind === 'ended' && <ImportOutcome name={state.fileName} result={state.result} />}
      </div>
    </section>
  );
}

function RunningImport(props: { progress: ImportProgress; onCancel: () => void }) {
  const { step, done, total } = props.progress;
  const share = formatShare(total === 0 ? 0 : done / total);
  return (
    <ProgressLine
      label={t('desk.import.progress')}
      // Checking is the first half of the way.
      done={step === 'checking' ? done : total + done}
      total={total * 2}
      words={
        step === 'checking'
          ? t('desk.import.checking', { share })
          : t('desk.import.writing', { share })
      }
      cancel={t('desk.import.cancel')}
      onCancel={props.onCancel}
    />
  );
}

/** A button that opens the browser's file picker, on ground that files can be dropped on. */
function FileTarget({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
    // So that the same file can be chosen again.
    if (input.current) input.current.value = '';
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside
    <div
      className={classNames('td-drop', isOver && 'td-drop-over')}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => take(event.target.files)}
      />
      <Button onClick={() => input.current?.click()}>{t('desk.import.choose')}</Button>
      <span className="td-faint">{t('desk.import.drop')}</span>
    </div>
  );
}

function ImportOutcome({ name, result }: { name: string; result: ImportResult }) {
  if (result.ok) {
    const { added, changed, same } = result;
    const isEmpty = added + changed + same === 0;
    return (
      <div className="td-note td-note-good">
        <p className="td-note-title">{t('desk.import.doneTitle')}</p>
        <p className="td-file-name">{name}</p>
        <p>
          {isEmpty ? t('desk.import.nothing') : t('desk.import.done', { added, changed, same })}
        </p>
      </div>
    );
  }
  if (result.reason === 'faults') {
    return (
      <div className="td-note td-note-bad">
        <p className="td-note-title">{t('desk.import.faultsTitle')}</p>
        <p className="td-file-name">{name}</p>
        <p>
          {t(result.isMore ? 'desk.import.faultsMore' : 'desk.import.faultsDetail', {
            count: result.faults.length,
          })}
        </p>
        <FaultList faults={result.faults} />
      </div>
    );
  }
  const { added, changed } = result.written;
  return (
    <div className={classNames('td-note', result.reason !== 'stopped' && 'td-note-bad')}>
      <p className="td-note-title">{WHY[result.reason]}</p>
      <p className="td-file-name">{name}</p>
      <p>
        {added + changed === 0
          ? t('desk.import.writtenNone')
          : t('desk.import.written', { count: added + changed })}
      </p>
      {result.reason === 'storage' && <p className="td-file-name">{result.detail}</p>}
    </div>
  );
}

const WHY = {
  stopped: t('desk.import.stopped'),
  'storage-full': t('desk.import.full'),
  storage: t('desk.import.storage'),
  unreadable: t('desk.import.unreadable'),
};
