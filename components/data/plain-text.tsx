// Text of a page as text: with its own line breaks, and the rest of a very long one on demand.
import { useState } from 'react';
import { Button } from '../ui/button';
import { strings } from './strings';

/** More than this is drawn only when asked for, UTF-16 units. */
const FIRST = 40_000;

export function PlainText({ value, isCode = false }: { value: string; isCode?: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && value.length > FIRST;
  return (
    <>
      <div className={isCode ? 'td-text td-code' : 'td-text'} dir={isCode ? 'ltr' : 'auto'}>
        {isCut ? value.slice(0, FIRST) : value}
      </div>
      {isCut && (
        <Button size="s" onClick={() => setWhole(true)}>
          {strings.detail.showAll(value.length)}
        </Button>
      )}
    </>
  );
}
