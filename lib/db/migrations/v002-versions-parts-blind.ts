// From records of version 1 to version 2: earlier versions and parts of answers, reactions, and whether a vote was blind.
import { isRow, type Migration, type OldRow } from './migration';

export const v002: Migration = {
  to: 2,
  describe:
    'Gives every answer an empty list of versions and parts, every vote whether it was blind, every battle that nobody kept it by hand.',
  battle: upgradeBattle,
  body: (row) =>
    withTurns(row, (answer) => ({ ...answer, parts: [], versions: [], reaction: null })),
  capture: (row) => withTurns(row, (cuts) => ({ ...cuts, versions: [] })),
};

function upgradeBattle(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { vote } = row;
  const upgraded = isRow(vote) ? { ...vote, blind: isBlind(row, vote), preferences: null } : vote;
  return { ...row, vote: upgraded, isManual: false };
}

/** As the recorder of version 2 would have told: no name was known when the vote was cast. */
function isBlind({ mode, pairKnown, reveal }: OldRow, vote: OldRow): boolean {
  if (vote.modelsRevealed === true || pairKnown === true) return false;
  if (mode !== 'battle' && mode !== 'unknown') return false;
  const namedBefore = isRow(reveal) && Number(reveal.at) < Number(vote.at);
  return !namedBefore || vote.modelsRevealed === false;
}

/** The row with each side of each turn changed. */
function withTurns(row: unknown, change: (side: OldRow) => OldRow): unknown {
  if (!isRow(row) || !Array.isArray(row.turns)) return row;
  const turns = row.turns.map((turn: unknown) => {
    if (!isRow(turn)) return turn;
    const next = { ...turn };
    for (const side of ['a', 'b']) if (isRow(next[side])) next[side] = change(next[side]);
    return next;
  });
  return { ...row, turns };
}
