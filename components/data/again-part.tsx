// The guess as it would be now, on demand, beside the sealed one that counts.
import { useState } from 'react';
import type { FreshGuess } from '../../lib/capture/again';
import { SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { SideGuessPart } from '../battle/side-result';
import { Button } from '../ui/button';

interface AgainPartProps {
  /** Guesses anew; null when that cannot be done. Takes up to a few seconds. */
  guessAgain: () => Promise<FreshGuess | null>;
}

export function AgainPart({ guessAgain }: AgainPartProps) {
  const [isBusy, setBusy] = useState(false);
  const [fresh, setFresh] = useState<FreshGuess | 'failed' | null>(null);
  const go = async () => {
    setBusy(true);
    setFresh((await guessAgain()) ?? 'failed');
    setBusy(false);
  };
  const guess = fresh === 'failed' ? null : fresh;
  return (
    <section className="td-card" aria-labelledby="td-again">
      <h2 id="td-again">{t('again.title')}</h2>
      <p className="tt-hint">{t('again.detail')}</p>
      <div>
        <Button size="s" busy={isBusy} onClick={() => void go()}>
          {t('again.go')}
        </Button>
      </div>
      <div role="status">{fresh === 'failed' && <p>{t('again.failed')}</p>}</div>
      {guess && (
        <div className="tt-sides">
          {SIDES.map((side) => (
            <SideGuessPart key={side} side={side} guess={guess[side]} />
          ))}
        </div>
      )}
    </section>
  );
}
