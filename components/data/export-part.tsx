// Exports all battles into a file.
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { ProgressLine } from './progress-line';
import { formatBytes, strings } from './strings';

const text = strings.export;

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
      <h2 id="td-export">{text.title}</h2>
      <p className="td-card-detail">{text.detail}</p>
      <div>
        <Button
          kind="primary"
          icon={<Icon name="download" size={14} />}
          busy={isRunning}
          onClick={onStart}
        >
          {text.start}
        </Button>
      </div>
      {isRunning && (
        <ProgressLine
          label={text.progress}
          done={state.done}
          total={state.total}
          words={text.running(state.done, state.total)}
          cancel={text.cancel}
          onCancel={onCancel}
        />
      )}
      <div role="status">
        {state.kind === 'done' && (
          <p className="td-note td-note-good">
            {text.done(state.count, formatBytes(state.bytes))}{' '}
            <a href={state.url} download={state.name}>
              {text.again}
            </a>
          </p>
        )}
        {state.kind === 'cancelled' && <p className="td-note">{text.cancelled}</p>}
        {state.kind === 'failed' && (
          <p className="td-note td-note-bad">
            {text.failed} {state.cause}
          </p>
        )}
      </div>
    </section>
  );
}
