// Draws how likely the first makers and "none of these" were after each number of answers.
import type { Dossier } from '../../lib/dossier/dossier';
import { t } from '../../lib/text';
import { makerName } from '../battle/maker-name';

const WIDTH = 600;
const HEIGHT = 120;
const EDGE = 6;
/** Lines that are drawn beside "none of these". */
const LINES = 3;
/** How lines are told apart without colour: dashes. */
const DASHES = ['', '7 4', '2 4', '12 3 2 3'];

/** Nothing for fewer than two steps. The table of the section says the same in figures. */
export function OverTime({ steps }: Pick<Dossier, 'steps'>) {
  const last = steps.at(-1);
  if (!last || steps.length < 2) return null;
  const first = last.makers.filter(({ maker }) => maker !== 'none').slice(0, LINES);
  const makers = [...first.map(({ maker }) => maker), 'none'];
  const xOf = (n: number) => EDGE + ((WIDTH - 2 * EDGE) * Math.log(n)) / Math.log(last.n);
  const yOf = (p: number) => HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * p;
  const pointsOf = (maker: string) =>
    steps
      .map(({ n, makers: all }) => {
        const p = all.find((one) => one.maker === maker)?.p ?? 0;
        return `${xOf(n).toFixed(1)},${yOf(p).toFixed(1)}`;
      })
      .join(' ');
  const names = makers.map(makerName);
  return (
    <figure className="tn-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('dossier.chart', { makers: names.join(', ') })}
      >
        {[0, 0.5, 1].map((p) => (
          <line key={p} className="tn-grid" x1={0} x2={WIDTH} y1={yOf(p)} y2={yOf(p)} />
        ))}
        {makers.map((maker, i) => (
          <polyline
            key={maker}
            className={`tn-line tn-line-${i}`}
            strokeDasharray={DASHES[i]}
            points={pointsOf(maker)}
          />
        ))}
      </svg>
      <figcaption className="tn-legend">
        {names.map((name, i) => (
          <span key={name}>
            <svg width="28" height="8" aria-hidden="true">
              <line
                className={`tn-line tn-line-${i}`}
                strokeDasharray={DASHES[i]}
                x1="0"
                x2="28"
                y1="4"
                y2="4"
              />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
