// The user's own probes for the background: read once, and anew when they change.
import { type OwnProbe, parseOwn } from '../../lib/probes/own';
import { ownProbes } from '../../lib/settings';

export interface OwnProbeList {
  /** Settles once they are read; never rejects. */
  ready: Promise<void>;
  current(): readonly OwnProbe[];
}

export function ownProbeList(): OwnProbeList {
  let now: readonly OwnProbe[] = [];
  const take = (stored: unknown) => {
    now = parseOwn(stored);
  };
  ownProbes.watch(take);
  // Without them battles are recorded all the same, only that a probe of the user's own is not marked.
  const ready = ownProbes.getValue().then(take, () => undefined);
  return { ready, current: () => now };
}
