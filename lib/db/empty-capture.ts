// Cuts of a turn of whose pieces nothing is known.
import type { Answer, CaptureTurn, SideCapture, Turn } from './schema';

/** No cuts at all, in the form that belongs to the turn: an entry for each earlier version of its answers. */
export function emptyCaptureTurn({ id, a, b }: Turn): CaptureTurn {
  return { id, a: noCuts(a), b: noCuts(b), ended: null, status: null, unread: {} };
}

function noCuts({ versions }: Answer): SideCapture {
  return { ...noChannels(), versions: versions.map(noChannels) };
}

function noChannels() {
  return { text: { ends: [], times: [] }, reasoning: { ends: [], times: [] } };
}
