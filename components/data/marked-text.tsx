// An answer with marks on it that say what a guess rests on, or which words the other answer has not.
import { classNames } from '../ui/class-names';
import { cutByMarks, type TextMark } from './text-marks';

export function MarkedText({ value, marks }: { value: string; marks: readonly TextMark[] }) {
  return (
    <div className="td-text" dir="auto">
      {cutByMarks(value, marks).map(({ text: part, mark }, i) =>
        mark ? (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
            key={i}
            className={classNames('td-mark-text', `td-mark-${mark.kind}`)}
            title={mark.words || undefined}
          >
            {part}
            {mark.words !== '' && <span className="tt-visually-hidden"> ({mark.words})</span>}
          </mark>
        ) : (
          part
        ),
      )}
    </div>
  );
}
