// When the pieces of an answer came, as marks along a line.
import { t } from '../../lib/text';
import type { Gaps } from '../../lib/wire/cut-view';

/** Width of the drawing in its own units; marks closer than one unit are drawn once. */
const WIDTH = 400;
const HEIGHT = 16;

interface RhythmStripProps {
  times: readonly number[];
  rhythm: Gaps;
}

export function RhythmStrip({ times, rhythm }: RhythmStripProps) {
  const first = times[0] ?? 0;
  const scale = rhythm.duration > 0 ? WIDTH / rhythm.duration : 0;
  const places = [...new Set(times.map((time) => Math.round((time - first) * scale)))];
  const path = places.map((at) => `M${at} 0v${HEIGHT}`).join('');
  const said = t('cuts.rhythm', {
    usual: Math.round(rhythm.usualGap),
    longest: Math.round(rhythm.longestGap),
  });
  return (
    <figure className="td-rhythm">
      <svg
        viewBox={`-1 0 ${WIDTH + 2} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('cuts.rhythmLabel')}
      >
        <path d={path} />
      </svg>
      <figcaption className="tt-hint">{said}</figcaption>
    </figure>
  );
}
