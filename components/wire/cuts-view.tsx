// The cuts of one answer: what they say, how well they fit each vocabulary, and where they fall over its tokens.
import { useCallback, useState } from 'react';
import { t } from '../../lib/text';
import { VOCABULARIES, type VocabularyId } from '../../lib/tokenizers/vocabularies';
import type { Pieces } from '../../lib/wire';
import { Select } from '../ui/select';
import { ErrorState, Spinner } from '../ui/states';
import { CutDrawing } from './cut-drawing';
import { PieceList } from './piece-list';
import type { CutFacts, WireReader } from './reader';
import { useAsked } from './use-asked';
import { VocabularyTable } from './vocabulary-table';
import { cutsSentence, vocabularyName } from './wire-sentences';

interface CutsViewProps {
  pieces: Pieces;
  reader: WireReader;
}

export function CutsView({ pieces, reader }: CutsViewProps) {
  const asked = useAsked(useCallback(() => reader.cuts(pieces), [reader, pieces]));
  if (asked.kind === 'failed') return <ErrorState title={t('cuts.failed')} />;
  if (asked.kind === 'loading') return <Waiting label={t('cuts.loading')} />;
  return <ReadCuts pieces={pieces} reader={reader} facts={asked.value} />;
}

function Waiting({ label }: { label: string }) {
  return (
    <p className="td-came-waiting">
      <Spinner label={label} />
      <span aria-hidden="true">{label}</span>
    </p>
  );
}

function ReadCuts({ pieces, reader, facts }: CutsViewProps & { facts: CutFacts }) {
  const { reading, missing } = facts;
  if (reading.perVocabulary.length === 0) return <ErrorState title={t('cuts.missingAll')} />;
  return (
    <div className="td-cuts">
      <p className="td-cuts-said">{cutsSentence(reading)}.</p>
      <VocabularyTable reading={reading} />
      <OverTokens
        pieces={pieces}
        reader={reader}
        missing={missing}
        first={reading.best ?? likeliest(facts)}
      />
    </div>
  );
}

function likeliest({ reading }: CutFacts): VocabularyId {
  const { llr, perVocabulary } = reading;
  const ids = perVocabulary.map(({ id }) => id);
  return ids.reduce((best, id) => (llr[id] > llr[best] ? id : best), ids[0] ?? 'o200k');
}

interface OverTokensProps extends CutsViewProps {
  missing: readonly VocabularyId[];
  /** Chosen at first. */
  first: VocabularyId;
}

function OverTokens({ pieces, reader, missing, first }: OverTokensProps) {
  const [chosen, setChosen] = useState(first);
  const { text } = pieces;
  const ask = useCallback(() => reader.tokenEnds(text, chosen), [reader, text, chosen]);
  const asked = useAsked(ask);
  const options = VOCABULARIES.map((id) => {
    const name = vocabularyName(id);
    return { value: id, label: missing.includes(id) ? `${name} (${t('cuts.absent')})` : name };
  });
  const choose = (value: string) => {
    const found = VOCABULARIES.find((id) => id === value);
    if (found) setChosen(found);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the select is inside */}
      <label className="td-cuts-choice">
        <span>{t('cuts.over')}</span>
        <Select options={options} value={chosen} onChange={choose} />
      </label>
      {asked.kind === 'loading' && <Waiting label={t('cuts.loadingOne')} />}
      {asked.kind === 'failed' && <ErrorState title={t('cuts.failed')} />}
      {asked.kind === 'ready' && asked.value === null && (
        <ErrorState title={t('cuts.missing', { name: vocabularyName(chosen) })} />
      )}
      {asked.kind === 'ready' && asked.value && (
        <>
          <CutDrawing pieces={pieces} tokenEnds={asked.value} />
          <PieceList pieces={pieces} tokenEnds={asked.value} />
        </>
      )}
    </>
  );
}
