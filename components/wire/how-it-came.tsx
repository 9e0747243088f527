// How one answer came: in how many pieces, at what rhythm, what was done to them, and on demand the cuts themselves.
import { useCallback, useMemo } from 'react';
import type { Answer, Cuts } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { type Pieces, piecesOf } from '../../lib/wire';
import { gapsOf } from '../../lib/wire/cut-view';
import { Disclosure } from '../ui/disclosure';
import { Skeleton } from '../ui/states';
import { CutsView } from './cuts-view';
import type { WireReader } from './reader';
import { RhythmStrip } from './rhythm-strip';
import { useAsked } from './use-asked';

interface HowItCameProps {
  answer: Pick<Answer, 'text' | 'textSource'>;
  cuts: Cuts;
  reader: WireReader;
}

export function HowItCame({ answer, cuts, reader }: HowItCameProps) {
  const { text, textSource } = answer;
  // A live query gives the same cuts as a new object whenever anything of the battle changes.
  const key = `${cuts.ends.length} ${cuts.ends.at(-1)} ${cuts.times.at(-1)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const pieces = useMemo(() => piecesOf(text, cuts), [text, key]);
  return (
    <div className="td-came">
      <h4 className="td-small-title">{t('wire.title')}</h4>
      {cuts.ends.length === 0 ? (
        <p className="tt-hint">{t(`cuts.none.${textSource}`)}</p>
      ) : (
        <SomePieces pieces={pieces} reader={reader} />
      )}
    </div>
  );
}

function SomePieces({ pieces, reader }: { pieces: Pieces; reader: WireReader }) {
  const rhythm = gapsOf(pieces);
  const count = pieces.ends.length;
  const time = ((rhythm?.duration ?? 0) / 1_000).toFixed(1);
  return (
    <>
      <p className="td-came-count">
        {rhythm ? t('cuts.piecesIn', { count, time }) : t('cuts.pieces', { count })}
      </p>
      {rhythm && pieces.times && <RhythmStrip times={pieces.times} rhythm={rhythm} />}
      <TreatmentLine pieces={pieces} reader={reader} />
      <Disclosure summary={t('cuts.open')}>
        <CutsView pieces={pieces} reader={reader} />
      </Disclosure>
    </>
  );
}

function TreatmentLine({ pieces, reader }: { pieces: Pieces; reader: WireReader }) {
  const asked = useAsked(useCallback(() => reader.treatment(pieces), [reader, pieces]));
  if (asked.kind === 'failed') return <p className="tt-hint">{t('cuts.failed')}</p>;
  if (asked.kind === 'ready') return <p>{t(`wire.treatment.${asked.value.kind}`)}</p>;
  return (
    <p aria-busy="true">
      <span className="tt-visually-hidden">{t('cuts.reading')}</span>
      <Skeleton width="80%" />
    </p>
  );
}
