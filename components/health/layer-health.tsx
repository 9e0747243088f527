// How one layer of a site reads: its state in a sentence, what it understood when, and what it could not.
import type { ReactNode } from 'react';
import type { Expected } from '../../lib/health/expected';
import type { LayerState } from '../../lib/health/verdict';
import type { SelectorHit, SiteHealth } from '../../lib/sites/types';
import { t } from '../../lib/text';
import { formatCount } from '../../lib/text/format';
import { Badge, type Tone } from '../ui/badge';
import { Icon } from '../ui/icons';
import { Since } from './since';

const TONES: Record<LayerState, Tone> = {
  off: 'neutral',
  unconnected: 'seal',
  idle: 'neutral',
  reading: 'right',
  partial: 'seal',
  broken: 'wrong',
};

/** What each layer can understand, in the order of a battle. */
const KINDS = ['prompt', 'text', 'done', 'vote', 'names', 'record'] as const;
type Kind = (typeof KINDS)[number];

interface WireHealthProps {
  state: LayerState;
  wire: SiteHealth['wire'];
  now: number;
}

export function WireHealth({ state, wire, now }: WireHealthProps) {
  const codes = Object.entries(wire.unread).sort(([, a], [, b]) => b - a);
  return (
    <Layer layer="wire" state={state}>
      <Seen seen={wire.seen} now={now} />
      <div className="td-layer-part">
        <h4>{t('health.unread')}</h4>
        {codes.length === 0 ? (
          <p className="td-faint">{t('health.unreadNone')}</p>
        ) : (
          <>
            <ul className="td-codes">
              {codes.map(([code, n]) => (
                <li key={code}>
                  <span aria-hidden="true">
                    <code>{code}</code> ×{formatCount(n)}
                  </span>
                  <span className="tt-visually-hidden">
                    {t('health.rowTimes', { code, times: formatCount(n) })}
                  </span>
                </li>
              ))}
            </ul>
            <p className="td-faint td-layer-hint">{t('health.unreadDetail')}</p>
          </>
        )}
      </div>
    </Layer>
  );
}

interface DomHealthProps {
  state: LayerState;
  dom: SiteHealth['dom'];
  expected: ReadonlyMap<string, Expected>;
  now: number;
}

export function DomHealth({ state, dom, expected, now }: DomHealthProps) {
  const { pack, hits, missing } = dom;
  const noPack = state === 'broken' ? 'health.noPackBroken' : 'health.noPack';
  return (
    <Layer layer="dom" state={state}>
      <Seen seen={dom.seen} now={now} />
      <div className="td-layer-part">
        <h4>{pack === null ? t('health.selectors') : t('health.selectorsOf', { pack })}</h4>
        {pack === null && <p className="td-faint">{t(noPack)}</p>}
        {hits.length > 0 && <Hits hits={hits} expected={expected} missing={missing} />}
        {missing.length > 0 && (
          <p className="td-missing">
            {t('health.missing')}: {missing.join(', ')}
          </p>
        )}
      </div>
    </Layer>
  );
}

interface LayerProps {
  layer: 'wire' | 'dom';
  state: LayerState;
  children: ReactNode;
}

function Layer({ layer, state, children }: LayerProps) {
  return (
    <div className={`td-layer td-layer-${state}`}>
      <div className="td-layer-head">
        <h3>{t(`health.${layer}`)}</h3>
        <Badge tone={TONES[state]}>{t(`health.layer.${state}`)}</Badge>
      </div>
      <p className="td-layer-detail">{t(`health.${layer}Detail`)}</p>
      <p className="td-layer-state">{t(`health.${layer}.${state}`)}</p>
      {state !== 'off' && children}
    </div>
  );
}

/** Kinds that were understood, with the time; the first ones of a battle are named even when they were not. */
function Seen({ seen, now }: { seen: Record<string, number>; now: number }) {
  const others = Object.keys(seen).filter((kind) => !isKind(kind));
  const kinds = [...KINDS.filter((kind) => kind !== 'record' || seen.record), ...others];
  return (
    <div className="td-layer-part">
      <h4>{t('health.seen')}</h4>
      <dl className="td-seen">
        {kinds.map((kind) => {
          const at = seen[kind] ?? 0;
          return (
            <div key={kind}>
              <dt>{isKind(kind) ? t(`health.kind.${kind}`) : kind}</dt>
              <dd>
                {at > 0 ? (
                  <Since at={at} now={now} />
                ) : (
                  <span className="td-faint">{t('health.never')}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind);
}

interface HitsProps {
  hits: readonly SelectorHit[];
  expected: ReadonlyMap<string, Expected>;
  missing: readonly string[];
}

function Hits({ hits, expected, missing }: HitsProps) {
  return (
    <table className="td-hits">
      <thead>
        <tr>
          <th scope="col">{t('health.selector')}</th>
          <th scope="col">{t('health.found')}</th>
          <th scope="col">{t('health.expected')}</th>
        </tr>
      </thead>
      <tbody>
        {hits.map(({ name, count }) => {
          const range = expected.get(name);
          const isMissing = missing.includes(name);
          return (
            <tr key={name} className={isMissing ? 'td-hit-missing' : undefined}>
              <th scope="row">{name}</th>
              <td>
                {isMissing && <Icon name="warning" size={12} />}
                {formatCount(count)}
              </td>
              <td>{range ? rangeText(range) : t('health.expectedUnknown')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function rangeText({ min, max }: Expected): string {
  if (min === max) return formatCount(min);
  return t('health.expectedRange', { min: formatCount(min), max: formatCount(max) });
}
