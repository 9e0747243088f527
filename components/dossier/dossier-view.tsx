// One name with all that the records say of it, the user's own words, and the way to pass it on.
import { type RefObject, useEffect } from 'react';
import type { Dossier } from '../../lib/dossier/dossier';
import { type Section, sectionsOf } from '../../lib/dossier/sections';
import { t } from '../../lib/text';
import { isolated } from '../../lib/text/isolate';
import { makerName } from '../battle/maker-name';
import { BackLink } from '../ui/back-link';
import { ProbabilityBar } from '../ui/probability-bar';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { BlockView } from './block-view';
import { OverTime } from './over-time';
import { OwnWordsPart, type OwnWordsPartProps } from './own-words-part';
import { ReportPart, type ReportPartProps } from './report-part';

export type DossierState =
  /** `total` is 0 until it is known how many answers there are. */
  | { kind: 'loading'; done: number; total: number }
  | { kind: 'gone' }
  | { kind: 'failed'; cause: string }
  | {
      kind: 'ready';
      dossier: Dossier;
      /** Answers that are read at most, where there are more; null where all were. */
      cappedAt: number | null;
      hasStyle: boolean;
    };

interface DossierViewProps extends ReportPartProps {
  name: string;
  state: DossierState;
  backHref: string;
  /** Gets the keyboard focus when the view opens. */
  heading: RefObject<HTMLHeadingElement | null>;
  saveWords: OwnWordsPartProps['save'];
}

export function DossierView(props: DossierViewProps) {
  const { name, state, backHref, heading } = props;
  useEffect(() => {
    heading.current?.focus();
  }, [heading]);
  return (
    <>
      <BackLink href={backHref} label={t('dossier.back')} />
      <h1 ref={heading} tabIndex={-1}>
        {isolated(name)}
      </h1>
      {state.kind === 'loading' && <Loading name={name} done={state.done} total={state.total} />}
      {state.kind === 'gone' && (
        <EmptyState title={t('dossier.goneTitle')} detail={t('dossier.goneDetail')} />
      )}
      {state.kind === 'failed' && (
        <ErrorState
          title={t('dossier.errorTitle')}
          detail={t('names.errorDetail')}
          cause={state.cause}
        />
      )}
      {state.kind === 'ready' && <Ready {...props} state={state} />}
    </>
  );
}

function Ready(props: DossierViewProps & { state: Extract<DossierState, { kind: 'ready' }> }) {
  const { state, copy, save, saveWords } = props;
  const { dossier, cappedAt, hasStyle } = state;
  const hypotheses = dossier.hypotheses;
  // The user's own words stand beside, where they are written.
  const sections = sectionsOf(dossier).filter(({ id }) => id !== 'hypotheses');
  return (
    <div className="td-battle">
      <div className="td-battle-main">
        {cappedAt !== null && <p className="td-note">{t('dossier.capped', { count: cappedAt })}</p>}
        {!hasStyle && <p className="td-note">{t('dossier.noStyle')}</p>}
        {sections.map((section) => (
          <SectionView key={section.id} section={section} dossier={dossier} />
        ))}
      </div>
      <div className="td-battle-side">
        <OwnWordsPart own={dossier.own} hypotheses={hypotheses} save={saveWords} />
        <ReportPart copy={copy} save={save} />
      </div>
    </div>
  );
}

function SectionView({ section, dossier }: { section: Section; dossier: Dossier }) {
  const { id, title, blocks } = section;
  // Bars say what the table of the report does.
  const isDrawn = id === 'makers' && dossier.pooled !== null;
  const shown = isDrawn ? blocks.filter(({ kind }) => kind !== 'table') : blocks;
  return (
    <section className="td-card" aria-labelledby={`tn-${id}`} data-section={id}>
      <h2 id={`tn-${id}`}>{title}</h2>
      {isDrawn && <MakerBars dossier={dossier} />}
      {id === 'time' && <OverTime steps={dossier.steps} />}
      {shown.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a section keep their order
        <BlockView key={i} block={block} />
      ))}
    </section>
  );
}

const MOST_BARS = 5;

function MakerBars({ dossier: { pooled } }: { dossier: Dossier }) {
  const makers = pooled?.makers ?? [];
  const first = makers.slice(0, MOST_BARS);
  const none = makers.find(({ maker }) => maker === 'none');
  const shown = none && !first.includes(none) ? [...first, none] : first;
  return (
    <ul className="tt-bars">
      {shown.map(({ maker, p }, i) => (
        <ProbabilityBar key={maker} label={makerName(maker)} share={p} strong={i === 0} />
      ))}
    </ul>
  );
}

function Loading({ name, done, total }: { name: string; done: number; total: number }) {
  return (
    <div className="td-loading" aria-busy="true">
      <p role="status">{t('dossier.loading', { name: isolated(name) })}</p>
      {total > 0 && (
        <div className="td-progress">
          <span className="td-progress-words">{t('dossier.progress', { done, total })}</span>
          <progress aria-label={t('dossier.loading', { name })} max={total} value={done} />
        </div>
      )}
      <Skeleton height="120px" />
      <Skeleton height="240px" />
    </div>
  );
}
