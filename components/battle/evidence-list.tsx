// The reasons of a guess: each finding in one sentence with its words from the answer, grouped by which way it points.
import type { SideGuess } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Disclosure } from '../ui/disclosure';
import { Icon, type IconName } from '../ui/icons';
import { GuessParts } from './guess-parts';
import { namedMaker, type Reading, readEvidence } from './guess-reading';
import { makerName } from './maker-name';

const ICONS: Record<Reading['direction'], IconName> = {
  for: 'plus',
  against: 'dash',
  elsewhere: 'chevron-right',
};

/** What was seen of the pieces in which the answer came: it has a line of its own above the reasons. */
const CAME = 'wire-cuts';

/** No other evidence says why there may be nothing to see in how an answer came, so it always shows. */
export function HowItCameLine({ guess }: { guess: SideGuess }) {
  const [reading] = readEvidence(
    guess.evidence.filter(({ heuristic }) => heuristic === CAME),
    null,
  );
  return reading ? (
    <p className="tt-hint tt-came">
      {reading.evidence.sentence}
      <ReadingStrength reading={reading} />
    </p>
  ) : null;
}

export function EvidenceList({ guess }: { guess: SideGuess }) {
  const named = namedMaker(guess)?.maker ?? null;
  if (guess.evidence.length === 0 && !guess.parts)
    return <p className="tt-hint">{t('guess.noReasons')}</p>;
  const readings = readEvidence(
    guess.evidence.filter(({ heuristic }) => heuristic !== CAME),
    named,
  );
  if (readings.length === 0 && !guess.parts) return null;
  const groups = (['for', 'against', 'elsewhere'] as const)
    .map((direction) => ({ direction, of: readings.filter((r) => r.direction === direction) }))
    .filter(({ of }) => of.length > 0);
  return (
    <Disclosure summary={t('guess.reasons', { count: readings.length })}>
      {groups.map(({ direction, of }) => (
        <EvidenceGroup key={direction} direction={direction} readings={of} named={named} />
      ))}
      <GuessParts guess={guess} />
    </Disclosure>
  );
}

interface EvidenceGroupProps {
  direction: Reading['direction'];
  readings: readonly Reading[];
  named: string | null;
}

function EvidenceGroup({ direction, readings, named }: EvidenceGroupProps) {
  const title =
    direction === 'elsewhere' || named === null
      ? t('guess.elsewhere')
      : t(`guess.${direction}`, { maker: makerName(named) });
  return (
    <div className={`tt-reasons tt-reasons-${direction}`}>
      <p className="tt-reasons-title">
        <Icon name={ICONS[direction]} size={12} />
        {title}
      </p>
      <ul>
        {readings.map((reading, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sealed list never changes
          <EvidenceItem key={index} reading={reading} />
        ))}
      </ul>
    </div>
  );
}

function EvidenceItem({ reading }: { reading: Reading }) {
  const { evidence } = reading;
  return (
    <li className="tt-reason">
      <p>
        {evidence.sentence}
        <ReadingStrength reading={reading} />
      </p>
      {evidence.quote !== '' && <q className="tt-reason-quote">{evidence.quote}</q>}
    </li>
  );
}

function ReadingStrength({ reading }: { reading: Reading }) {
  const { evidence, target, strength, direction } = reading;
  if (Object.keys(evidence.llr).length === 0) return null;
  return (
    <span className="tt-reason-strength">
      {direction === 'elsewhere' && target && (
        <>
          {t(target.isFor ? 'guess.points' : 'guess.pointsAway', {
            maker: makerName(target.maker),
          })}
          {', '}
        </>
      )}
      {t(`guess.${strength}`)}
    </span>
  );
}
