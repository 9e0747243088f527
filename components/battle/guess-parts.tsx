// What a guess is made of: each part as a factor for its first maker rather than the second, what speaks against it too.
import type { SideGuess } from '../../lib/db/schema';
import { type TextKey, t } from '../../lib/text';
import { en } from '../../lib/text/en';
import { formatFactor } from '../../lib/text/format';
import { makerName } from './maker-name';
import { oddsOf } from './parts-reading';

const isKey = (key: string): key is TextKey => Object.hasOwn(en, key);

/** Kinds that this version does not know are told as other signs. */
function partName(kind: string): string {
  const key = `part.${kind}`;
  return isKey(key) ? t(key as 'part.other') : t('part.other');
}

/** Nothing for guesses of before their parts were kept. */
export function GuessParts({ guess }: { guess: SideGuess }) {
  const odds = oddsOf(guess);
  if (!odds) return null;
  const [first, second] = [makerName(odds.first), makerName(odds.second)];
  return (
    <table className="tt-parts">
      <caption>{t('parts.title', { first, second })}</caption>
      <thead className="tt-visually-hidden">
        <tr>
          <th scope="col">{t('parts.part')}</th>
          <th scope="col">{t('parts.factor', { first })}</th>
        </tr>
      </thead>
      <tbody>
        {odds.factors.map(({ kind, factor }) => (
          <tr key={kind}>
            <th scope="row">{partName(kind)}</th>
            <td className={factor < 1 ? 'tt-part-against' : undefined}>{formatFactor(factor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('parts.sum')}</th>
          <td>{formatFactor(odds.odds)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
