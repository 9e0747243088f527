// Text of a page as text: with its own line breaks, stretches of it marked, and the rest of a very long one on demand.

import { type ReactNode, type RefObject, useState } from 'react';
import { t } from '../../lib/text';
import { Button } from '../ui/button';

/** More than this is drawn only when asked for, UTF-16 units. */
const FIRST = 40_000;

/** A part of a text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

interface PlainTextProps {
  value: string;
  isCode?: boolean;
  /** Parts that are marked, by their start; where two overlap, the later one begins behind the earlier. */
  stretches?: readonly Stretch[];
  /** Gets the element that holds the text and nothing else. */
  box?: RefObject<HTMLDivElement | null>;
}

export function PlainText({ value, isCode = false, stretches = [], box }: PlainTextProps) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && value.length > FIRST;
  const shown = isCut ? value.slice(0, FIRST) : value;
  return (
    <>
      <div
        ref={box}
        className={isCode ? 'td-text td-code' : 'td-text'}
        dir={isCode ? 'ltr' : 'auto'}
      >
        {stretches.length === 0 ? shown : withMarks(shown, stretches)}
      </div>
      {isCut && (
        <Button size="s" onClick={() => setWhole(true)}>
          {t('desk.detail.showAll', { count: value.length })}
        </Button>
      )}
    </>
  );
}

function withMarks(text: string, stretches: readonly Stretch[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    const from = Math.max(at, start);
    if (from >= end || from >= text.length) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = Math.min(end, text.length);
  }
  return [...parts, text.slice(at)];
}
