// A moment as how long ago it was; the exact time shows on hover and to whoever reads the element.
import { formatAgo } from '../../lib/text/format';

/** Both in ms since the epoch. */
export function Since({ at, now }: { at: number; now: number }) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString()}>
      {formatAgo(at, now)}
    </time>
  );
}
