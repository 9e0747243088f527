// The row of `captures` as it is stored: the same as in a record, with every list of cuts packed beside its text.
import { type PackedCuts, packCuts, unpackCuts } from './packed-cuts';
import type { Answer, Body, Capture, CaptureTurn, Cuts, SideCapture } from './schema';

interface PackedChannels {
  text: PackedCuts;
  reasoning: PackedCuts;
}
type PackedSide = PackedChannels & { versions: PackedChannels[] };
type PackedTurn = Omit<CaptureTurn, 'a' | 'b'> & Record<'a' | 'b', PackedSide>;
export type PackedCapture = Omit<Capture, 'turns'> & { turns: PackedTurn[] };

/** A row of `captures`; rows of earlier releases hold their cuts as they are. */
export type StoredCapture = Capture | PackedCapture;

type Texts = Pick<Answer, 'text' | 'reasoning'>;
const NO_TEXTS: Texts = { text: '', reasoning: '' };

/** Each side of a turn's capture with the texts of its answer. */
function mapSides<From extends { id: string; a: unknown; b: unknown }, To>(
  turns: readonly From[],
  body: Body,
  change: (side: From['a'] | From['b'], answer: Answer | undefined) => To,
) {
  const byId = new Map(body.turns.map((turn) => [turn.id, turn]));
  return turns.map((turn) => ({
    ...turn,
    a: change(turn.a, byId.get(turn.id)?.a),
    b: change(turn.b, byId.get(turn.id)?.b),
  }));
}

/** A record's capture as it is stored. `body` must be the one that is stored with it. */
export function packCapture(capture: Capture, body: Body): PackedCapture {
  const channels = (cuts: Record<keyof Texts, Cuts>, texts: Texts): PackedChannels => ({
    text: packCuts(cuts.text, texts.text),
    reasoning: packCuts(cuts.reasoning, texts.reasoning),
  });
  const side = (of: SideCapture, answer: Answer | undefined): PackedSide => ({
    ...channels(of, answer ?? NO_TEXTS),
    versions: of.versions.map((version, i) => channels(version, answer?.versions[i] ?? NO_TEXTS)),
  });
  return { ...capture, turns: mapSides(capture.turns, body, side) };
}

/** A stored capture as it is in a record. Cuts that do not belong to the text, or are damaged, are left out. */
export function unpackCapture(stored: StoredCapture, body: Body): Capture {
  const cuts = (of: PackedCuts | Cuts, text: string): Cuts => {
    if (typeof of !== 'string') return of;
    try {
      return unpackCuts(of, text);
    } catch {
      return { ends: [], times: [] };
    }
  };
  const channels = (of: Record<keyof Texts, PackedCuts | Cuts>, texts: Texts) => ({
    text: cuts(of.text, texts.text),
    reasoning: cuts(of.reasoning, texts.reasoning),
  });
  const side = (of: PackedSide | SideCapture, answer: Answer | undefined): SideCapture => ({
    ...channels(of, answer ?? NO_TEXTS),
    versions: of.versions.map((version, i) => channels(version, answer?.versions[i] ?? NO_TEXTS)),
  });
  return {
    ...stored,
    turns: mapSides<CaptureTurn | PackedTurn, SideCapture>(stored.turns, body, side),
  };
}
