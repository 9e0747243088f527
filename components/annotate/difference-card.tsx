// Both answers measured beside each other, behind a press: it is about the texts alone, so it may be seen before the vote.
import { type Difference, MEASURES, type Measure } from '../../lib/annotate/difference';
import { SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { Disclosure } from '../ui/disclosure';

export function DifferenceCard({ difference }: { difference: Difference }) {
  return (
    <Disclosure summary={t('difference.title')}>
      <table className="tt-difference">
        <thead>
          <tr>
            <th scope="col">
              <span className="tt-visually-hidden">{t('difference.measure')}</span>
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {t(`side.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => (
            <Row key={measure} measure={measure} difference={difference} />
          ))}
        </tbody>
      </table>
      <p className="tt-hint">{t('difference.detail')}</p>
    </Disclosure>
  );
}

function Row({ measure, difference }: { measure: Measure; difference: Difference }) {
  const values = SIDES.map((side) => difference[side][measure]);
  const most = Math.max(...values.map((value) => value ?? 0), 1);
  return (
    <tr>
      <th scope="row">{t(`difference.${measure}`)}</th>
      {values.map((value, i) => (
        <td key={SIDES[i]}>
          {value === null ? t('difference.unknown') : formatCount(value)}
          <span className="tt-difference-track" aria-hidden="true">
            <span style={{ width: `${(100 * (value ?? 0)) / most}%` }} />
          </span>
        </td>
      ))}
    </tr>
  );
}
