// The user's own probes: listed, added, edited, deleted, saved as a file and taken in from one.
import { useRef, useState } from 'react';
import type { OwnDraft, OwnProbe } from '../../lib/probes/own';
import type { OwnFileProblem, OwnTaken } from '../../lib/probes/own-file';
import type { Probe } from '../../lib/probes/types';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/states';
import { OwnForm } from './own-form';
import { OwnItem } from './probe-item';

/** What the last act did. */
export type OwnOutcome =
  | { kind: 'kept' | 'undone' | 'failed' | 'tooBig' }
  | { kind: 'deleted'; title: string }
  | ({ kind: 'taken' } & Pick<OwnTaken, 'added' | 'changed' | 'same' | 'refused'>)
  | { kind: 'refused'; problem: OwnFileProblem };

export interface OwnPartProps {
  /** Null while they are being read. */
  probes: readonly OwnProbe[] | null;
  outcome: OwnOutcome | null;
  /** With null it is a new one. */
  onSave: (draft: OwnDraft, id: string | null) => void;
  onDelete: (id: string) => void;
  onUndo: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
  onCopy: (probe: Pick<Probe, 'title' | 'prompt'>) => void;
}

export function OwnPart(props: OwnPartProps) {
  const { probes, outcome, onUndo } = props;
  return (
    <section className="td-card" aria-labelledby="td-own-probes" aria-busy={probes === null}>
      <h2 id="td-own-probes">{t('probes.own')}</h2>
      <p className="td-card-detail">{t('probes.ownDetail')}</p>
      {probes ? (
        <OwnList {...props} probes={probes} />
      ) : (
        <>
          <p className="tt-visually-hidden">{t('probes.loading')}</p>
          <Skeleton height="60px" />
        </>
      )}
      <div role="status">{outcome && <Outcome outcome={outcome} onUndo={onUndo} />}</div>
    </section>
  );
}

/** Id of the probe whose form is open, `new` for that of a new one. */
type Open = string | 'new' | null;

function OwnList(props: OwnPartProps & { probes: readonly OwnProbe[] }) {
  const { probes, onSave } = props;
  const [open, setOpen] = useState<Open>(null);
  const form = (probe: OwnProbe | null) => (
    <OwnForm
      probe={probe}
      others={probes.filter(({ id }) => id !== probe?.id)}
      onSave={(draft) => {
        onSave(draft, probe?.id ?? null);
        setOpen(null);
      }}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <>
      {probes.length === 0 && open !== 'new' && <p className="td-faint">{t('probes.ownNone')}</p>}
      {probes.length > 0 && (
        <ul className="td-probes">
          {probes.map((probe) =>
            probe.id === open ? (
              <li key={probe.id} className="td-probe">
                {form(probe)}
              </li>
            ) : (
              <OwnItem
                key={probe.id}
                probe={probe}
                actions={<ItemActions {...props} probe={probe} onEdit={() => setOpen(probe.id)} />}
              />
            ),
          )}
        </ul>
      )}
      {open === 'new' ? form(null) : <ListActions {...props} onAdd={() => setOpen('new')} />}
    </>
  );
}

interface ItemActionsProps extends Pick<OwnPartProps, 'onCopy' | 'onDelete'> {
  probe: OwnProbe;
  onEdit: () => void;
}

function ItemActions({ probe, onCopy, onDelete, onEdit }: ItemActionsProps) {
  const { title, id } = probe;
  const act = (act: 'copy' | 'edit' | 'delete', onClick: () => void) => (
    <Button size="s" aria-label={t(`probes.${act}Named`, { title })} onClick={onClick}>
      {t(`probes.${act}`)}
    </Button>
  );
  return (
    <>
      {act('copy', () => onCopy(probe))}
      {act('edit', onEdit)}
      {act('delete', () => onDelete(id))}
    </>
  );
}

interface ListActionsProps extends Pick<OwnPartProps, 'onExport' | 'onImport'> {
  probes: readonly OwnProbe[];
  onAdd: () => void;
}

function ListActions({ probes, onAdd, onExport, onImport }: ListActionsProps) {
  const file = useRef<HTMLInputElement>(null);
  const take = (chosen: File | undefined) => {
    if (chosen) onImport(chosen);
    // So that the same file can be chosen again.
    if (file.current) file.current.value = '';
  };
  return (
    <div className="td-actions">
      <Button kind="primary" onClick={onAdd}>
        {t('probes.add')}
      </Button>
      {probes.length > 0 && <Button onClick={onExport}>{t('probes.export')}</Button>}
      <Button onClick={() => file.current?.click()}>{t('probes.import')}</Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={t('probes.file')}
        hidden
        onChange={(event) => take(event.target.files?.[0])}
      />
    </div>
  );
}

function Outcome({ outcome, onUndo }: { outcome: OwnOutcome; onUndo: () => void }) {
  const { kind } = outcome;
  const isBad = kind === 'failed' || kind === 'refused' || kind === 'tooBig';
  const canUndo = kind === 'kept' || kind === 'deleted' || kind === 'taken';
  return (
    <p className={`td-note${isBad ? ' td-note-bad' : ''}`}>
      {outcomeText(outcome)}{' '}
      {canUndo && (
        <Button kind="plain" size="s" onClick={onUndo}>
          {t('probes.undo')}
        </Button>
      )}
    </p>
  );
}

function outcomeText(outcome: OwnOutcome): string {
  switch (outcome.kind) {
    case 'deleted':
      return t('probes.deleted', { title: outcome.title });
    case 'taken':
      return t('probes.taken', outcome);
    case 'refused':
      return t(`probes.fileProblem.${outcome.problem}`);
    default:
      return t(`probes.${outcome.kind}`);
  }
}
