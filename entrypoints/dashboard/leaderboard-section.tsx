// The user's own leaderboard, joined to the lines of the battles and to their texts.
import { useMemo } from 'react';
import type { BoardOptions } from '../../components/leaderboard/board-controls';
import { type BoardState, LeaderboardView } from '../../components/leaderboard/leaderboard-view';
import { boardOf } from '../../lib/leaderboard/board';
import { type Counted, countedOf } from '../../lib/leaderboard/bouts';
import { saveFile } from './save-file';
import type { Lines } from './use-lines';
import { useStyles } from './use-styles';

/** What is asked for until the user asks for something else. */
export const USUAL_BOARD: BoardOptions = {
  ranked: 'model',
  minGames: 1,
  include: new Set(),
  isStyled: false,
};

const NOTHING: Counted = { bouts: [], leftOut: new Map() };

interface LeaderboardSectionProps {
  lines: Lines;
  options: BoardOptions;
  onOptions: (options: BoardOptions) => void;
}

export function LeaderboardSection({ lines, options, onOptions }: LeaderboardSectionProps) {
  const { store, state, retry } = lines;
  const { ranked, include, minGames, isStyled } = options;
  const version = state.kind === 'ready' ? state.version : null;
  const counted = useMemo(
    () => (version === null ? NOTHING : countedOf(store.all(), ranked, include)),
    [store, version, ranked, include],
  );
  const style = useStyles(counted.bouts, isStyled);
  const board = useMemo(
    () => boardOf(counted, minGames, style.styles),
    [counted, minGames, style.styles],
  );
  const shown: BoardState =
    state.kind === 'failed'
      ? state
      : version === null
        ? { kind: 'loading' }
        : { kind: 'ready', board, battles: store.size };
  return (
    <LeaderboardView
      state={shown}
      options={options}
      style={style.state}
      onOptions={onOptions}
      onRetry={retry}
      onSave={saveFile}
    />
  );
}
