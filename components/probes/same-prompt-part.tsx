// "Same prompt, other models": answers of known models in the user's records, and how alike they are to those of a battle.
import { useState } from 'react';
import type { SameAnswer, SameAnswers } from '../../lib/db/same-prompt';
import { SIDES, type Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatShare } from '../../lib/text/format';
import { makerName } from '../battle/maker-name';
import { PlainText } from '../data/plain-text';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

export interface SamePromptPartProps {
  /** Goes through all records; rejects when they cannot be read. */
  findSame: () => Promise<SameAnswers>;
  hrefOf: (battleId: string) => string;
}

type State = 'idle' | 'busy' | 'failed' | SameAnswers;

export function SamePromptPart({ findSame, hrefOf }: SamePromptPartProps) {
  const [state, setState] = useState<State>('idle');
  const go = () => {
    setState('busy');
    findSame().then(setState, () => setState('failed'));
  };
  const found = typeof state === 'string' ? null : state;
  return (
    <section className="td-card" aria-labelledby="td-same">
      <h2 id="td-same">{t('same.title')}</h2>
      <p className="tt-hint">{t('same.detail')}</p>
      <div>
        <Button size="s" busy={state === 'busy'} onClick={go}>
          {t('same.go')}
        </Button>
      </div>
      <div role="status">
        {state === 'busy' && <p>{t('same.busy')}</p>}
        {state === 'failed' && <p>{t('same.failed')}</p>}
        {found && <p>{t('same.found', { count: found.answers.length + found.rest })}</p>}
      </div>
      {found && found.answers.length > 0 && (
        <ul className="td-probes">
          {found.answers.map((answer) => (
            <SameItem
              key={`${answer.battleId}/${answer.side}`}
              answer={answer}
              href={hrefOf(answer.battleId)}
            />
          ))}
        </ul>
      )}
      {found && found.rest > 0 && (
        <p className="tt-hint">{t('same.rest', { count: found.rest })}</p>
      )}
    </section>
  );
}

function SameItem({ answer, href }: { answer: SameAnswer; href: string }) {
  const { model, maker, isExactPrompt, text } = answer;
  return (
    <li className="td-probe">
      <div className="td-probe-head">
        <h3>{model}</h3>
        {maker && <span className="td-faint">{makerName(maker)}</span>}
        <a href={href}>{t('same.open')}</a>
      </div>
      {!isExactPrompt && <p className="tt-hint">{t('same.nearPrompt')}</p>}
      <ul className="td-same-likeness">
        {SIDES.map((side) => (
          <AlikeLine key={side} side={side} alike={answer.to[side]} />
        ))}
      </ul>
      <Disclosure summary={t('same.text')}>
        <PlainText value={text} />
      </Disclosure>
    </li>
  );
}

function AlikeLine({ side, alike }: { side: Side; alike: SameAnswer['to']['a'] }) {
  if (!alike) return null;
  const answer = t('side.answer', { side: t(`side.${side}`) });
  return (
    <li>
      {alike.isExact
        ? t('same.exact', { answer })
        : t('same.near', { answer, share: formatShare(alike.share) })}
    </li>
  );
}
