// Exports all battles into a file.

import { t } from '../../lib/text';
import { formatBytes } from '../../lib/text/format';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { ProgressLine } from './progress-line';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'done'; count: number; bytes: number; url: string; name: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; cause: string };

interface ExportPartProps {
  state: ExportState;
  onStart: () => void;
  onCancel: () => void;
}

export function ExportPart({ state, onStart, onCancel }: ExportPartProps) {
  const isRunning = state.kind === 'running';
  return (
    <section className="td-card" aria-labelledby="td-export">
      <h2 id="td-export">{t('desk.export.title')}</h2>
      <p className="td-card-detail">{t('desk.export.detail')}</p>
      <div>
        <Button
          kind="primary"
          icon={<Icon name="download" size={14} />}
          busy={isRunning}
          onClick={onStart}
        >
          {t('desk.export.start')}
        </Button>
      </div>
      {isRunning && (
        <ProgressLine
          label={t('desk.export.progress')}
          done={state.done}
          total={state.total}
          words={t('desk.export.running', { done: state.done, count: state.total })}
          cancel={t('desk.export.cancel')}
          onCancel={onCancel}
        />
      )}
      <div role="status">
        {state.kind === 'done' && (
          <p className="td-note td-note-good">
            {t('desk.export.done', { count: state.count, size: formatBytes(state.bytes) })}{' '}
            <a href={state.url} download={state.name}>
              {t('desk.export.again')}
            </a>
          </p>
        )}
        {state.kind === 'cancelled' && <p className="td-note">{t('desk.export.cancelled')}</p>}
        {state.kind === 'failed' && (
          <p className="td-note td-note-bad">
            {t('desk.export.failed')} {state.cause}
          </p>
        )}
      </div>
    </section>
  );
}
