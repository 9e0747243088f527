// Every state of the panel on the arena page.
import { useState } from 'react';
import type { BattleActions } from '../../components/battle/actions';
import { BattlePanel } from '../../components/battle/battle-panel';
import { ProbePicker } from '../../components/probes/probe-picker';
import { reverseOf } from '../../lib/annotate/change';
import type { BattleView, TabReport } from '../../lib/capture/view';
import type { Failure } from '../../lib/messages';
import { nextFor } from '../../lib/probes/next-for';
import * as fix from './fixtures';
import { freshKeep, KeepStage } from './keep-stage';
import { DIFFERENCE, judged } from './said-fixtures';

export interface PanelScene {
  view: BattleView | null;
  report?: TabReport;
  folded?: boolean;
  side?: 'left' | 'right';
  /** What every act is answered with. */
  failure?: Failure;
  /** What became of marking a selection. */
  placed?: 'none' | 'many' | 'long' | 'empty';
  promptName?: string;
  /** Presses made before the picture is taken: accessible names of buttons. */
  press?: string[];
  /** Text typed into the note before the picture is taken. */
  type?: string;
}

const voted = fix.view({
  phase: 'voted',
  visibility: 'voted',
  guess: { a: fix.NAMED, b: fix.FLAT },
  vote: { value: 'b', at: fix.NOW, blind: true },
});
const streaming = fix.view({
  phase: 'streaming',
  seal: null,
  a: { chars: 412, finish: null, error: null },
  b: { chars: 1986, finish: 'stop', error: null },
});
const guessed = fix.annotation({
  guess: { a: fix.own({ model: 'gpt-harbor' }), b: null },
  tags: ['tides', 'long dashes', 'asks back'],
  note: 'A signs its name in the second line.',
});

export const PANEL_SCENES: Record<string, PanelScene> = {
  waiting: { view: null, report: fix.report({ state: 'waiting', battleId: null }) },
  recording: { view: streaming, report: fix.report({ state: 'recording' }) },
  'recording-lane-error': {
    view: {
      ...streaming,
      turns: 2,
      b: { chars: 0, finish: 'error', error: 'Something went wrong with this response.' },
    },
    report: fix.report({ state: 'recording' }),
  },
  sealing: { view: fix.view({ seal: null }) },
  sealed: { view: fix.view() },
  'sealed-judged': {
    view: fix.view({ annotation: judged(), difference: DIFFERENCE }),
    press: ['Both answers side by side', 'Star this battle'],
    promptName: 'Claude Sonnet 4.5',
  },
  'mark-many': { view: fix.view(), placed: 'many', press: ['Mark the selection on the page'] },
  keys: { view: fix.view(), press: ['Keys ?'] },
  'sealed-annotated': { view: fix.view({ annotation: guessed }) },
  // What a model or a person writes can be one endless word.
  'long-words': {
    view: fix.revealedView({
      reveal: {
        a: { name: 'gpt'.repeat(40), modelId: null, organization: null, maker: 'openai' },
        b: { name: '이름'.repeat(40), modelId: null, organization: 'x'.repeat(90), maker: 'none' },
        at: fix.NOW,
        source: 'dom',
      },
      guess: {
        a: {
          ...fix.NAMED,
          evidence: [
            fix.evidence({ sentence: 'w'.repeat(90), quote: 'q'.repeat(120), llr: { openai: 1 } }),
          ],
        },
        b: fix.FLAT,
      },
      annotation: fix.annotation({
        guess: { a: fix.own({ model: 'm'.repeat(100) }), b: null },
        tags: ['t'.repeat(50), 'short'],
        note: 'n'.repeat(200),
      }),
    }),
    press: ['1 reason'],
  },
  'peek-failed': { view: fix.view(), failure: 'unreachable', press: ['Peek'] },
  peeked: {
    view: fix.view({ visibility: 'peeked', guess: { a: fix.SURE, b: fix.NAMED } }),
  },
  voted: { view: voted },
  'voted-reasons': { view: voted, press: ['4 reasons', '1 reason'] },
  'voted-came': {
    view: {
      ...voted,
      guess: { a: fix.came(fix.NAMED, 'named'), b: fix.came(fix.FLAT, 'recut') },
    },
    press: ['4 reasons'],
  },
  revealed: { view: fix.revealedView() },
  'revealed-reasons': { view: fix.revealedView(), press: ['4 reasons'] },
  'revealed-unknown-maker': {
    view: fix.revealedView({
      reveal: {
        a: { name: 'quiet-otter', modelId: null, organization: null, maker: null },
        b: { name: 'lark-7b', modelId: null, organization: 'Fenland Labs', maker: 'none' },
        at: fix.NOW,
        source: 'dom',
      },
      score: { machine: { a: null, b: 'wrong' }, user: { a: null, b: null } },
      guess: { a: fix.FLAT, b: fix.NAMED },
      annotation: fix.annotation({
        guess: { a: null, b: fix.own({ maker: 'xai', known: 'guess' }) },
      }),
    }),
  },
  'revealed-no-seal': { view: fix.revealedView({ guess: null, vote: null, seal: null }) },
  undelivered: { view: streaming, report: fix.report({ state: 'undelivered' }) },
  'storage-failed': {
    view: fix.view(),
    report: fix.report({ state: 'storage-failed', detail: 'QuotaExceededError' }),
  },
  orphaned: { view: fix.view({ annotation: guessed }), report: fix.report({ state: 'orphaned' }) },
  unreadable: {
    view: null,
    report: fix.report({
      state: 'unreadable',
      battleId: null,
      detail: 'no answer rows in 3 replies',
    }),
  },
  'unreadable-keep': {
    view: null,
    report: fix.report({ state: 'unreadable', battleId: null }),
    press: ['Keep a battle by hand'],
  },
  'unreadable-keep-problems': {
    view: null,
    report: fix.report({ state: 'unreadable', battleId: null }),
    press: ['Keep a battle by hand', 'Take selection as Prompt', 'Keep this battle'],
  },
  'recording-one': {
    view: {
      ...streaming,
      mode: 'direct',
      lanes: ['a'],
      b: { chars: 0, finish: 'absent', error: null },
    },
    report: fix.report({ state: 'recording' }),
  },
  example: {
    view: fix.revealedView({
      mode: 'direct',
      lanes: ['a'],
      guess: null,
      seal: null,
      vote: null,
      annotation: null,
      reveal: {
        a: { name: 'gpt-harbor-2026', modelId: null, organization: 'openai', maker: 'openai' },
        b: null,
        at: fix.NOW,
        source: 'chosen',
      },
    }),
  },
  'voted-not-blind': { view: { ...voted, vote: { value: 'b', at: fix.NOW, blind: false } } },
  'note-failed': { view: fix.view(), failure: 'storage-full', type: 'B counts its steps aloud.' },
  'probes-sealed': { view: fix.view(), press: ['Probes'] },
  'probes-voted': { view: voted, press: ['Probes'] },
  'probes-revealed': { view: fix.revealedView(), press: ['Probes'] },
  'folded-recording': {
    view: streaming,
    report: fix.report({ state: 'recording' }),
    folded: true,
  },
  'folded-sealed': { view: fix.view(), folded: true },
  'folded-prompt-name': { view: fix.view(), folded: true, promptName: 'GPT-5' },
  'folded-problem': {
    view: fix.view(),
    report: fix.report({ state: 'storage-failed' }),
    folded: true,
    side: 'left',
  },
};

export function PanelSceneView({ scene }: { scene: PanelScene }) {
  const [isFolded, setFolded] = useState(scene.folded ?? false);
  const [side, setSide] = useState(scene.side ?? 'right');
  const answer = async () => scene.failure ?? null;
  const actions: BattleActions = {
    peek: answer,
    annotate: async (change) =>
      scene.failure
        ? { ok: false, failure: scene.failure, detail: '' }
        : { ok: true, value: reverseOf(scene.view?.annotation ?? null, change) },
    takePassage: async () => ({ kind: scene.placed ?? 'none' }),
  };
  return (
    <BattlePanel
      view={scene.view}
      report={scene.report ?? fix.report()}
      actions={actions}
      folded={isFolded}
      side={side}
      promptName={scene.promptName ?? null}
      onFold={setFolded}
      onMove={setSide}
      onReload={() => undefined}
      drawProbes={(view) => (
        <ProbePicker
          own={[]}
          next={view && nextFor(view)}
          putIn={async () => ({ kind: scene.failure ? 'no-box' : 'draft' })}
          copy={async () => true}
        />
      )}
      drawKeep={(close) => <KeepStage fresh={freshKeep} takeSelection={() => ''} onClose={close} />}
    />
  );
}
