// Lists of what was learnt: how many answers of each model in each place, and the packs of others.
import type { PackSummary, PlaceSummary } from '../../lib/guess/learn/summary';
import { siteName } from '../../lib/sites/names';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { makerName } from '../battle/maker-name';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

/** Longest part of a pack's id that is shown. */
const SHOWN_ID = 8;

const sumOf = (places: readonly PlaceSummary[]): number =>
  places.flatMap(({ models }) => models).reduce((sum, { n }) => sum + n, 0);

export function LearntPlaces({ places }: { places: readonly PlaceSummary[] }) {
  const models = new Set(places.flatMap((place) => place.models.map(({ model }) => model))).size;
  return (
    <div>
      <p>
        {t('settings.learntSize', {
          answers: t('settings.lessonsAnswers', { count: sumOf(places) }),
          models: t('settings.learntModels', { count: models }),
        })}
      </p>
      <Disclosure summary={t('settings.learntList')}>
        {places.map((place) => (
          <PlaceTable key={Object.values(place).slice(0, 3).join('|')} place={place} />
        ))}
      </Disclosure>
    </div>
  );
}

function PlaceTable({ place }: { place: PlaceSummary }) {
  const { site, modality, representation, models } = place;
  const how =
    representation === 'rendered' ? t('settings.learntShown') : t('settings.learntWritten');
  return (
    <table className="td-table">
      <caption>
        {siteName(site)} · {modality} · {how}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.learntModel')}</th>
          <th scope="col">{t('settings.learntMaker')}</th>
          <th scope="col">{t('settings.learntAnswers')}</th>
        </tr>
      </thead>
      <tbody>
        {models.map(({ model, maker, n }) => (
          <tr key={model}>
            <th scope="row">{model}</th>
            <td>{maker === null ? '–' : makerName(maker)}</td>
            <td>{formatCount(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TakenPacksProps {
  packs: readonly PackSummary[];
  onRemove: (packId: string) => void;
}

export function TakenPacks({ packs, onRemove }: TakenPacksProps) {
  return (
    <div>
      <h3 className="td-small-title">{t('settings.packs')}</h3>
      <ul className="td-added">
        {packs.map(({ id, answers, isUsed }) => {
          const name = id.slice(0, SHOWN_ID);
          return (
            <li key={id}>
              <span>
                {name}: {t('settings.lessonsAnswers', { count: answers })}
                {!isUsed && ` · ${t('settings.packOld')}`}
              </span>
              <Button
                size="s"
                aria-label={t('settings.packRemoveNamed', { name })}
                onClick={() => onRemove(id)}
              >
                {t('settings.packRemove')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
