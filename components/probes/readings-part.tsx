// What the answers of an open battle say to the probes among its prompts.
import { SIDES } from '../../lib/db/schema';
import type { ProbeReading } from '../../lib/probes/readings';
import { t } from '../../lib/text';

export function ReadingsPart({ readings }: { readings: readonly ProbeReading[] }) {
  if (readings.length === 0) return null;
  return (
    <section className="td-card" aria-labelledby="td-readings">
      <h2 id="td-readings">{t('probes.readings')}</h2>
      <p className="tt-hint">{t('probes.readingsDetail')}</p>
      <ul className="td-probes">
        {readings.map(({ turn, title, readings: said }) => (
          <li key={turn} className="td-probe">
            <h3>{title}</h3>
            <dl className="td-same-likeness">
              {SIDES.map((side) => {
                const reading = said[side];
                return (
                  reading && (
                    <div key={side}>
                      <dt>{t('side.answer', { side: t(`side.${side}`) })}</dt>
                      <dd>
                        {reading.detail} {reading.value !== '' && <q>{reading.value}</q>}
                      </dd>
                    </div>
                  )
                );
              })}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
