// What to ask next: the probes that would tell most about what is open, and on what that rests.
import type { ReactNode } from 'react';
import type { Suggestion } from '../../lib/probes/next';
import type { Probe } from '../../lib/probes/types';
import { t } from '../../lib/text';
import { ProbeItem } from './probe-item';

/** `prior`: the guess is sealed and was not looked at. `named`: there is nothing left to find out. */
export interface NextProbes {
  by: 'prior' | 'guess' | 'named';
  list: readonly Suggestion[];
}

interface NextPartProps {
  next: NextProbes;
  actionsOf: (probe: Pick<Probe, 'id' | 'title' | 'prompt'>) => ReactNode;
}

const WHY = {
  prior: 'probes.nextPrior',
  guess: 'probes.nextGuess',
  named: 'probes.nextNamed',
} as const;

export function NextPart({ next, actionsOf }: NextPartProps) {
  const { by, list } = next;
  return (
    <section className="td-probe-next" aria-label={t('probes.next')}>
      <h3 className="tt-part-title">{t('probes.next')}</h3>
      <p className="tt-hint">{t(WHY[by])}</p>
      {by !== 'named' && list.length === 0 && <p>{t('probes.nextNothing')}</p>}
      {by !== 'named' && list.length > 0 && (
        <ul className="td-probes">
          {list.map(({ probe, bits, basis }) => (
            <ProbeItem
              key={probe.id}
              probe={probe}
              tells={t('probes.bits', {
                bits: bits.toFixed(2),
                basis: t(`probes.basis.${basis}`),
              })}
              actions={actionsOf(probe)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
