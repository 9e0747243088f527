// The panel beside a battle: a card, or folded to a pill. Says what is known, takes in what the user thinks.
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Choices, DEFAULT_CHOICES } from '../../lib/annotate/choices';
import { type Action, actionOf, isTypingIn, type KeyPress } from '../../lib/annotate/shortcuts';
import type { BattleView, TabReport } from '../../lib/capture/view';
import { t } from '../../lib/text';
import { isolated } from '../../lib/text/isolate';
import type { BindActs } from '../annotate/use-acts';
import { IconButton } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icons';
import { Mark } from '../ui/mark';
import type { BattleActions } from './actions';
import { BattleBody, StatusPart } from './battle-body';
import { PanelPill } from './panel-pill';
import { announcement, type Trouble, troubleOf } from './panel-status';
import { RefusalNote } from './refusal-note';
import { TroubleBanner } from './trouble-banner';

interface BattlePanelProps {
  view: BattleView | null;
  report: TabReport;
  actions: BattleActions;
  folded: boolean;
  side: 'left' | 'right';
  /** Rises each time the keyboard should land in the panel. */
  focusRequest?: number;
  onFold: (folded: boolean) => void;
  onMove: (side: 'left' | 'right') => void;
  onReload: () => void;
  choices?: Choices;
  /** The first maker or model that the prompt being typed names. */
  promptName?: string | null;
  /** Calls back for keys pressed outside the panel, where the user switched that on; returns the way to stop. */
  pageKeys?: ((onKey: (press: KeyPress) => void) => () => void) | undefined;
  /** Draws the form for keeping a battle by hand; gets the way to close it. */
  drawKeep?: (close: () => void) => ReactNode;
  /** Draws the part for probes; only once it is opened. */
  drawProbes?: (view: BattleView | null) => ReactNode;
}

export function BattlePanel(props: BattlePanelProps) {
  const { view, report, folded, side, focusRequest = 0, onFold } = props;
  const root = useRef<HTMLElement>(null);
  const wantsFocus = useRef(false);
  const fold = (next: boolean) => {
    wantsFocus.current = true;
    onFold(next);
  };

  // The button just pressed goes away; its counterpart takes the focus over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the fold changes
  useLayoutEffect(() => {
    if (wantsFocus.current) focusFoldButton(root.current);
    wantsFocus.current = false;
  }, [folded]);
  useEffect(() => {
    if (focusRequest > 0) focusFoldButton(root.current);
  }, [focusRequest]);

  const [bindActs, onAction] = useBoundActs(props);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isTypingIn(event.target as HTMLElement) && onAction(event)) event.preventDefault();
    if (event.key !== 'Escape' || folded || event.nativeEvent.isComposing) return;
    event.preventDefault();
    fold(true);
  };

  return (
    <aside
      ref={root}
      className={`tt-panel tt-panel-${side}`}
      aria-label={t('panel.label')}
      onKeyDown={onKeyDown}
    >
      <Announcer text={announcement(view, report)} />
      {folded && (
        <PanelPill
          view={view}
          report={report}
          promptName={props.promptName ?? null}
          onOpen={() => fold(false)}
        />
      )}
      <Card {...props} onFold={fold} bindActs={bindActs} />
    </aside>
  );
}

/** Brings keys to the battle on show: the way to bind what they do, and a function that is true when a key did something. */
function useBoundActs(props: BattlePanelProps) {
  const { choices = DEFAULT_CHOICES, folded, pageKeys } = props;
  const acts = useRef<((action: Action) => void) | null>(null);
  const bind = useCallback<BindActs>((act) => {
    acts.current = act;
  }, []);
  const press = useRef((_press: KeyPress): boolean => false);
  press.current = (key) => {
    const action = folded ? null : actionOf(choices.keys, key);
    if (action === null || !acts.current) return false;
    acts.current(action);
    return true;
  };
  useEffect(() => pageKeys?.((key) => void press.current(key)), [pageKeys]);
  return [bind, (event: KeyboardEvent) => press.current(event.nativeEvent)] as const;
}

/** The button that folds or unfolds, whichever is shown. */
function focusFoldButton(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('.tt-pill, .tt-card:not([hidden]) [data-fold]')?.focus();
}

/** Stays while folded, out of sight: what was typed and could not be saved must not go away with it. */
function Card(props: BattlePanelProps & { bindActs: BindActs }) {
  const { report, side, folded, promptName, onFold, onMove, onReload, drawKeep, drawProbes } =
    props;
  const [isKeeping, setKeeping] = useState(false);
  const trouble = troubleOf(report);
  const other = side === 'left' ? 'right' : 'left';
  return (
    <div className="tt-card" hidden={folded}>
      <header className="tt-card-head">
        <Mark size={16} />
        <span className="tt-card-name">{t('app.name')}</span>
        <IconButton
          label={t(other === 'left' ? 'panel.toLeft' : 'panel.toRight')}
          icon={<Icon name={`dock-${other}`} />}
          onClick={() => onMove(other)}
        />
        <IconButton
          label={t('panel.fold')}
          icon={<Icon name="chevron-down" />}
          aria-expanded
          data-fold
          onClick={() => onFold(true)}
        />
      </header>
      <div className="tt-card-body">
        {trouble && (
          <TroubleBanner
            trouble={trouble}
            detail={report.detail}
            onReload={onReload}
            onKeep={drawKeep && !isKeeping ? () => setKeeping(true) : undefined}
          />
        )}
        {promptName && <PromptName name={promptName} />}
        {report.state === 'refused' && <RefusalNote detail={report.detail} />}
        {isKeeping && drawKeep ? (
          drawKeep(() => setKeeping(false))
        ) : (
          <>
            <Content {...props} trouble={trouble} />
            {drawProbes && trouble !== 'orphaned' && (
              <ProbesPart view={props.view} drawProbes={drawProbes} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Content(props: BattlePanelProps & { bindActs: BindActs; trouble: Trouble | null }) {
  const { view, actions, choices, bindActs, trouble } = props;
  if (!view) return trouble ? null : <StatusPart view={null} />;
  // A new battle gets new forms: what was typed for the last one belongs there.
  return (
    <BattleBody
      key={view.battleId}
      view={view}
      actions={actions}
      choices={choices}
      bindActs={bindActs}
      disabled={trouble === 'orphaned'}
    />
  );
}

function ProbesPart({ view, drawProbes }: Required<Pick<BattlePanelProps, 'view' | 'drawProbes'>>) {
  return <Disclosure summary={t('probes.title')}>{drawProbes(view)}</Disclosure>;
}

/** Said in words below the head, and never in the way. */
function PromptName({ name }: { name: string }) {
  return (
    <p className="tt-prompt-name" role="status">
      <Icon name="warning" size={14} />
      <span>{t('prompt.named', { name: isolated(name) })}</span>
    </p>
  );
}

/** Tells a screen reader what has changed; silent about what it found on arrival. */
function Announcer({ text }: { text: string }) {
  const first = useRef(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === first.current) return;
    first.current = '';
    setSaid(text);
  }, [text]);
  return (
    <p className="tt-visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
