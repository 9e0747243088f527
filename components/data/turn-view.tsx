// The texts of a turn: the prompt and both answers, always as plain text.
import { useState } from 'react';
import type { Answer, RevealedModel, Side, Turn } from '../../lib/db/schema';
import { SIDES } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { SideChip } from '../battle/lanes';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icons';
import { strings } from './strings';

const text = strings.detail;
/** More than this is drawn only when asked for, UTF-16 units. */
const FIRST = 40_000;

interface TurnViewProps {
  turn: Turn;
  /** From 1; null when the battle has only one. */
  number: number | null;
  /** Names, once they are out. */
  names: Record<Side, RevealedModel | null> | null;
}

export function TurnView({ turn, number, names }: TurnViewProps) {
  const title = number === null ? text.texts : text.turn(number);
  return (
    <section className="td-turn" aria-label={title}>
      <h2 className={number === null ? 'tt-visually-hidden' : 'td-turn-title'}>{title}</h2>
      <div className="td-prompt">
        <h3 className="td-small-title">{text.prompt}</h3>
        {turn.prompt === '' ? (
          <p className="td-faint">{strings.list.noPreview}</p>
        ) : (
          <PlainText value={turn.prompt} />
        )}
        {turn.attachments.length > 0 && (
          <p className="tt-hint">
            {text.attachments}: {turn.attachments.map(({ name }) => name).join(', ')}
          </p>
        )}
      </div>
      <div className="td-answers">
        {SIDES.map((side) => (
          <AnswerView
            key={side}
            side={side}
            answer={turn[side]}
            name={names?.[side]?.name ?? null}
          />
        ))}
      </div>
    </section>
  );
}

interface AnswerViewProps {
  side: Side;
  answer: Answer;
  name: string | null;
}

function AnswerView({ side, answer, name }: AnswerViewProps) {
  const label = text.answer(t(`side.${side}`));
  return (
    <article className="td-answer" aria-label={label}>
      <h3 className="td-answer-head">
        <SideChip side={side} />
        <span>{name ?? label}</span>
      </h3>
      {answer.reasoning !== '' && (
        <Disclosure summary={text.reasoning(answer.reasoning.length)}>
          <div className="td-reasoning">
            <PlainText value={answer.reasoning} />
          </div>
        </Disclosure>
      )}
      {answer.text === '' ? (
        <p className="td-faint">{text.noAnswer}</p>
      ) : (
        <PlainText value={answer.text} />
      )}
      <AnswerState answer={answer} />
    </article>
  );
}

/** How the answer ended, when it did not simply end. */
function AnswerState({ answer }: { answer: Answer }) {
  const ended = text.finish[answer.finish ?? 'streaming'];
  const lines = [ended, answer.error, answer.textSource === 'record' ? text.fromRecord : null];
  const said = lines.filter((line) => line !== null && line !== undefined && line !== '');
  if (said.length === 0) return null;
  return (
    <p className="td-answer-state">
      <Icon name="warning" size={12} />
      <span>{said.join(' · ')}</span>
    </p>
  );
}

/** A text with its own line breaks; the rest of a very long one on demand. */
function PlainText({ value }: { value: string }) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && value.length > FIRST;
  return (
    <>
      <div className="td-text" dir="auto">
        {isCut ? value.slice(0, FIRST) : value}
      </div>
      {isCut && (
        <Button size="s" onClick={() => setWhole(true)}>
          {text.showAll(value.length)}
        </Button>
      )}
    </>
  );
}
