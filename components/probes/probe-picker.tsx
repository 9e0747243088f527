// The panel's part for probes: what to ask next, and a search, with ways to put a question into the page's box or copy it.
import { type ReactNode, useState } from 'react';
import { filterLibrary, NO_FILTER } from '../../lib/probes/library';
import type { OwnProbe } from '../../lib/probes/own';
import { plainPrompt } from '../../lib/probes/plain-prompt';
import type { Probe } from '../../lib/probes/types';
import { t } from '../../lib/text';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { NextPart, type NextProbes } from './next-part';
import { ProbeItem } from './probe-item';

type Asked = Pick<Probe, 'id' | 'title' | 'prompt'>;

/** What came of putting a question into the page's box; with `inserted` a way back, false when the box has changed. */
export type PutIn =
  | { kind: 'inserted'; undo: () => Promise<boolean> }
  | { kind: 'draft' | 'no-box' | 'refused' };

export interface ProbePickerProps {
  own: readonly OwnProbe[];
  /** Null while nothing can be suggested. */
  next: NextProbes | null;
  putIn: (text: string, withDraft: 'ask' | 'after' | 'instead') => Promise<PutIn>;
  /** False when the browser refused. */
  copy: (text: string) => Promise<boolean>;
}

/** Several probes have one title: they are told apart by their question. */
const nameOf = ({ prompt }: Asked): string => prompt.slice(0, 60);

/** Probes that are drawn at first, and added by each press. */
const PAGE = 6;

type Said =
  | { kind: 'copied' | 'copyFailed' | 'boxUndone' | 'boxChanged' | 'no-box' | 'refused' }
  | { kind: 'draft'; probe: Asked }
  | { kind: 'inserted'; undo: () => Promise<boolean> };

export function ProbePicker({ own, next, putIn, copy }: ProbePickerProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const put = async (probe: Asked, withDraft: 'ask' | 'after' | 'instead') => {
    const result = await putIn(probe.prompt, withDraft);
    setSaid(result.kind === 'draft' ? { kind: 'draft', probe } : (result as Said));
  };
  const actionsOf = (probe: Asked) => (
    <>
      <Button
        size="s"
        aria-label={t('probes.insertNamed', { title: nameOf(probe) })}
        onClick={() => void put(probe, 'ask')}
      >
        {t('probes.insert')}
      </Button>
      <Button
        size="s"
        kind="plain"
        aria-label={t('probes.copyNamed', { title: nameOf(probe) })}
        onClick={() =>
          void copy(probe.prompt).then((isDone) =>
            setSaid({ kind: isDone ? 'copied' : 'copyFailed' }),
          )
        }
      >
        {t('probes.copy')}
      </Button>
    </>
  );
  return (
    <div className="td-probe-picker">
      <p className="tt-hint">{t('probes.panelHint')}</p>
      <div role="status">
        {said && <SaidPart said={said} onSaid={setSaid} onPut={(probe, how) => put(probe, how)} />}
      </div>
      {next && <NextPart next={next} actionsOf={actionsOf} />}
      <Found own={own} actionsOf={actionsOf} />
    </div>
  );
}

interface SaidPartProps {
  said: Said;
  onSaid: (said: Said | null) => void;
  onPut: (probe: Asked, withDraft: 'after' | 'instead') => Promise<void>;
}

const SAID = { 'no-box': 'noBox', refused: 'refusedBox' } as const;

function SaidPart({ said, onSaid, onPut }: SaidPartProps) {
  if (said.kind === 'draft') {
    return (
      <div className="td-probe-said">
        <p>{t('probes.draft')}</p>
        <Button size="s" onClick={() => void onPut(said.probe, 'after')}>
          {t('probes.after')}
        </Button>
        <Button size="s" onClick={() => void onPut(said.probe, 'instead')}>
          {t('probes.instead')}
        </Button>
        <Button size="s" kind="plain" onClick={() => onSaid(null)}>
          {t('probes.cancel')}
        </Button>
      </div>
    );
  }
  const { kind } = said;
  const undo = kind === 'inserted' ? said.undo : null;
  const key = kind === 'no-box' || kind === 'refused' ? SAID[kind] : kind;
  return (
    <div className="td-probe-said">
      <p>{t(`probes.${key}`)}</p>
      {undo && (
        <Button
          size="s"
          kind="plain"
          onClick={() =>
            void undo().then((isDone) => onSaid({ kind: isDone ? 'boxUndone' : 'boxChanged' }))
          }
        >
          {t('probes.undo')}
        </Button>
      )}
    </div>
  );
}

interface FoundProps {
  own: readonly OwnProbe[];
  actionsOf: (probe: Asked) => ReactNode;
}

function Found({ own, actionsOf }: FoundProps) {
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const wanted = plainPrompt(words).split(' ');
  const mine = own.filter(({ title, prompt, separates }) => {
    const plain = plainPrompt(`${title} ${prompt} ${separates}`);
    return wanted.every((word) => plain.includes(word));
  });
  const found: (Asked & { lang?: string })[] = [...mine, ...filterLibrary({ ...NO_FILTER, words })];
  return (
    <>
      <Field label={t('probes.search')}>
        {({ id }) => (
          <input
            id={id}
            type="search"
            className="tt-input"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setShown(PAGE);
            }}
          />
        )}
      </Field>
      <p className="tt-hint" role="status">
        {t('probes.count', { count: found.length })}
      </p>
      <ul className="td-probes">
        {found.slice(0, shown).map((probe) => (
          <ProbeItem key={probe.id} probe={probe} tells={null} actions={actionsOf(probe)} />
        ))}
      </ul>
      {found.length > shown && (
        <Button size="s" onClick={() => setShown(shown + PAGE)}>
          {t('probes.more')}
        </Button>
      )}
    </>
  );
}
