// The mark of Telltale, in the colour of the text around it.
import { LEFT_LANE, RIGHT_LANE, TELL } from './mark-shape';

/** Decorative; put the name beside it or label its parent. `size` is its edge in px. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg className="tt-mark" width={size} height={size} viewBox="3 3 26 26" aria-hidden="true">
      <path d={LEFT_LANE} fill="currentColor" />
      <path d={RIGHT_LANE} fill="currentColor" />
      <circle {...TELL} className="tt-mark-tell" />
    </svg>
  );
}
