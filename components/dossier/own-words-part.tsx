// What the user says of a name: a verdict, notes, and hypotheses that the dossier is held against.
import { useState } from 'react';
import type { Weighed } from '../../lib/dossier/hypotheses';
import { hypothesisWord, weighedBlocks } from '../../lib/dossier/hypothesis-blocks';
import { OWN_LIMITS, type OwnWords } from '../../lib/dossier/own';
import { t } from '../../lib/text';
import { AutosaveTextArea } from '../ui/autosave-text-area';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { MakerSelect } from '../ui/select';
import { BlockView } from './block-view';

export interface OwnWordsPartProps {
  own: OwnWords;
  hypotheses: readonly Weighed[];
  /** Null when stored, else why not, in words. */
  save: (change: Partial<OwnWords>) => Promise<string | null>;
}

export function OwnWordsPart({ own, hypotheses, save }: OwnWordsPartProps) {
  return (
    <section className="td-card" aria-labelledby="tn-own">
      <h2 id="tn-own">{t('dossier.own')}</h2>
      <AutosaveTextArea
        label={t('dossier.verdict')}
        placeholder={t('dossier.verdictHint')}
        value={own.verdict}
        maxLength={OWN_LIMITS.verdict}
        save={(verdict) => save({ verdict })}
      />
      <AutosaveTextArea
        label={t('dossier.note')}
        placeholder={t('dossier.noteHint')}
        value={own.note}
        maxLength={OWN_LIMITS.note}
        save={(note) => save({ note })}
      />
      <h3 className="td-small-title">{t('report.hypotheses')}</h3>
      {hypotheses.map((weighed) => (
        <HypothesisView key={weighed.hypothesis.id} weighed={weighed} own={own} save={save} />
      ))}
      <NewHypothesis own={own} save={save} />
    </section>
  );
}

type RowProps = Pick<OwnWordsPartProps, 'own' | 'save'> & { weighed: Weighed };

function HypothesisView({ weighed, own, save }: RowProps) {
  const { id } = weighed.hypothesis;
  const remove = () => {
    void save({ hypotheses: own.hypotheses.filter((one) => one.id !== id) });
  };
  return (
    <div className="tn-hypothesis">
      {weighedBlocks(weighed).map((block) => (
        <BlockView key={block.kind} block={block} />
      ))}
      <Button size="s" kind="plain" onClick={remove}>
        {t('dossier.remove', { name: hypothesisWord(weighed) })}
      </Button>
    </div>
  );
}

function NewHypothesis({ own, save }: Pick<OwnWordsPartProps, 'own' | 'save'>) {
  const [maker, setMaker] = useState<string | null>(null);
  const [model, setModel] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (own.hypotheses.length >= OWN_LIMITS.hypotheses) {
    return <p className="tt-hint">{t('dossier.full')}</p>;
  }
  const add = async () => {
    if (maker === null) return;
    const one = { id: crypto.randomUUID(), maker, model: model.trim(), at: Date.now() };
    const failed = await save({ hypotheses: [...own.hypotheses, one] });
    setProblem(failed);
    if (failed !== null) return;
    setMaker(null);
    setModel('');
  };
  return (
    <form
      className="tn-new"
      aria-label={t('dossier.addHypothesis')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <MakerSelect aria-label={t('dossier.hypothesisMaker')} value={maker} onChange={setMaker} />
      <Field label={t('dossier.hypothesisModel')} hideLabel>
        {({ id }) => (
          <input
            id={id}
            className="tt-input"
            placeholder={t('dossier.hypothesisModel')}
            maxLength={OWN_LIMITS.model}
            value={model}
            onChange={({ target }) => setModel(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={maker === null}>
        {t('dossier.add')}
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
}
