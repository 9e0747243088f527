// One answer in full: its text, how it ended, where the text is from, what belongs to it, and what stood there before.

import type { ReactNode } from 'react';
import type { Answer, AnswerVersion, Reaction, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { formatClock } from '../../lib/text/format';
import { wordsFor } from '../../lib/text/words-for';
import { SideChip } from '../battle/lanes';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icons';
import { AnswerParts } from './answer-parts';
import { MarkedAnswer, type Marking } from './marked-answer';
import { MarkedText } from './marked-text';
import { PlainText } from './plain-text';
import type { TextMark } from './text-marks';

interface AnswerViewProps {
  side: Side;
  answer: Answer;
  /** Null while it is not out. */
  name: string | null;
  /** Absent where nothing can be marked. */
  marking?: (Marking & { turnId: string }) | undefined;
  /** In place of what the user marked; null while that shows. */
  marks?: readonly TextMark[] | null;
  /** What is said of the answer below it. */
  children?: ReactNode;
}

export function AnswerView({ side, answer, name, marking, marks, children }: AnswerViewProps) {
  const label = t('desk.detail.answer', { side: t(`side.${side}`) });
  return (
    <article className="td-answer" aria-label={label}>
      <h3 className="td-answer-head">
        <SideChip side={side} />
        <span>{name ?? label}</span>
      </h3>
      <AnswerBody
        answer={answer}
        shown={
          marks ? (
            <MarkedText value={answer.text} marks={marks} />
          ) : (
            marking && <MarkedAnswer {...marking} side={side} value={answer.text} />
          )
        }
      />
      {answer.reaction && <ReactionLine reaction={answer.reaction} />}
      {answer.textSource !== 'wire' && (
        <p className="tt-hint">{t(`record.text.${answer.textSource}`)}</p>
      )}
      {answer.versions.length > 0 && <Versions versions={answer.versions} />}
      {children}
    </article>
  );
}

type BodyOf = Pick<Answer, 'text' | 'reasoning' | 'parts' | 'finish' | 'error'>;

/** `shown`: what stands in place of the plain text. */
function AnswerBody({ answer, shown }: { answer: BodyOf; shown?: ReactNode }) {
  return (
    <>
      {answer.reasoning !== '' && (
        <Disclosure summary={t('desk.detail.reasoning', { count: answer.reasoning.length })}>
          <div className="td-reasoning">
            <PlainText value={answer.reasoning} />
          </div>
        </Disclosure>
      )}
      {answer.text === '' ? (
        <p className="td-faint">{t('desk.detail.noAnswer')}</p>
      ) : (
        (shown ?? <PlainText value={answer.text} />)
      )}
      <AnswerState answer={answer} />
      <AnswerParts parts={answer.parts} />
    </>
  );
}

/** How the answer ended, when it did not simply end. */
function AnswerState({ answer }: { answer: BodyOf }) {
  const ended = wordsFor(`desk.finish.${answer.finish ?? 'streaming'}`);
  const said = [ended, answer.error].filter((line) => line !== null && line !== undefined);
  const lines = said.filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <p className="td-answer-state">
      <Icon name="warning" size={12} />
      <span>{lines.join(' · ')}</span>
    </p>
  );
}

function ReactionLine({ reaction }: { reaction: Reaction }) {
  const { value, flags, comment } = reaction;
  const lines = [t(`record.reaction.${value ?? 'none'}`), flags.join(', '), comment];
  return <p className="td-reaction">{lines.filter((line) => line !== '').join(' · ')}</p>;
}

/** Newest first, as the reader comes from what stands there now. */
function Versions({ versions }: { versions: readonly AnswerVersion[] }) {
  return (
    <Disclosure summary={t('record.versions', { count: versions.length })}>
      <ol className="td-versions" reversed>
        {versions
          .map((version, i) => ({ version, n: i + 1 }))
          .reverse()
          .map(({ version, n }) => (
            <li key={n}>
              <h4 className="td-small-title">{t('record.version', { n })}</h4>
              <AnswerBody answer={version} />
              <p className="tt-hint">
                {t(`record.replaced.${version.replacedBy}`, {
                  time: formatClock(version.replacedAt),
                })}
              </p>
            </li>
          ))}
      </ol>
    </Disclosure>
  );
}
