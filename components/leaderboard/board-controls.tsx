// What the leaderboard is asked for: what is ranked, from how many games on, and which battles count.
import {
  type Counted,
  QUESTIONABLE,
  type Questionable,
  type Ranked,
  REASONS,
} from '../../lib/leaderboard/bouts';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { Switch } from '../settings/switch';
import { Disclosure } from '../ui/disclosure';
import { Field } from '../ui/field';
import { Select } from '../ui/select';

export interface BoardOptions {
  ranked: Ranked;
  minGames: number;
  include: ReadonlySet<Questionable>;
  /** Style is held equal. */
  isStyled: boolean;
}

/** How reading the answers for style goes. */
export type StyleState =
  | { kind: 'off' }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'failed' }
  | { kind: 'ready' };

const LEAST_GAMES = [1, 2, 5, 10, 20, 50, 100];

interface BoardControlsProps {
  options: BoardOptions;
  style: StyleState;
  counted: Counted;
  onChange: (options: BoardOptions) => void;
}

export function BoardControls({ options, style, counted, onChange }: BoardControlsProps) {
  return (
    <section className="td-card" aria-label={t('board.controls')}>
      <div className="tb-controls">
        <Field label={t('board.by')}>
          {({ id }) => (
            <Select
              id={id}
              value={options.ranked}
              options={(['model', 'maker'] as const).map((value) => ({
                value,
                label: t(`board.by.${value}`),
              }))}
              onChange={(ranked) => onChange({ ...options, ranked: ranked as Ranked })}
            />
          )}
        </Field>
        <Field label={t('board.minGames')}>
          {({ id }) => (
            <Select
              id={id}
              value={String(options.minGames)}
              options={LEAST_GAMES.map((n) => ({ value: String(n), label: formatCount(n) }))}
              onChange={(least) => onChange({ ...options, minGames: Number(least) })}
            />
          )}
        </Field>
        <Switch
          label={t('board.style')}
          detail={t('board.styleDetail')}
          isOn={options.isStyled}
          onChange={(isStyled) => onChange({ ...options, isStyled })}
        />
      </div>
      <p role="status" className="td-faint">
        {styleWords(style)}
      </p>
      <WhichCount options={options} counted={counted} onChange={onChange} />
    </section>
  );
}

function styleWords(style: StyleState): string {
  if (style.kind === 'failed') return t('board.styleFailed');
  return style.kind === 'reading'
    ? t('board.styleReading', { done: style.done, total: style.total })
    : '';
}

function WhichCount({ options, counted, onChange }: Omit<BoardControlsProps, 'style'>) {
  const { bouts, leftOut } = counted;
  const out = [...leftOut.values()].reduce((sum, n) => sum + n, 0);
  const never = REASONS.filter(
    (reason) => !QUESTIONABLE.some((one) => one === reason) && leftOut.has(reason),
  );
  return (
    <>
      <p>
        {t('board.counted', { count: bouts.length })}
        {out > 0 && `; ${t('board.leftOut', { count: out })}`}.
      </p>
      <Disclosure summary={t('board.which')}>
        <fieldset className="tb-include">
          <legend className="td-small-title">{t('board.include')}</legend>
          {QUESTIONABLE.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={options.include.has(one)}
                onChange={() => onChange({ ...options, include: toggled(options.include, one) })}
              />
              {t('board.reason', { why: t(`reason.${one}`), n: leftOut.get(one) ?? 0 })}
            </label>
          ))}
        </fieldset>
        {never.length > 0 && (
          <>
            <p className="td-small-title">{t('board.never')}</p>
            <ul>
              {never.map((reason) => (
                <li key={reason}>
                  {t('board.reason', { why: t(`reason.${reason}`), n: leftOut.get(reason) ?? 0 })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </>
  );
}

function toggled(set: ReadonlySet<Questionable>, one: Questionable): Set<Questionable> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
