// The panel's part for probes, joined to the page's box, the user's own probes and what may be seen of the battle.
import { useEffect, useMemo, useState } from 'react';
import type { NextProbes } from '../../components/probes/next-part';
import { ProbePicker } from '../../components/probes/probe-picker';
import type { BattleView } from '../../lib/capture/view';
import { nextFor } from '../../lib/probes/next-for';
import { type OwnProbe, parseOwn } from '../../lib/probes/own';
import { ownProbes } from '../../lib/settings';
import { insertPrompt } from '../../lib/sites/prompt-box';

export function ProbesHere({ view }: { view: BattleView | null }) {
  const [own, setOwn] = useState<readonly OwnProbe[]>([]);
  useEffect(() => {
    const take = (stored: unknown) => setOwn(parseOwn(stored));
    ownProbes.getValue().then(take, () => undefined);
    return ownProbes.watch(take);
  }, []);
  const next = useMemo<NextProbes | null>(() => view && nextFor(view), [view]);
  return (
    <ProbePicker
      own={own}
      next={next}
      putIn={(text, withDraft) => insertPrompt(document, text, withDraft)}
      copy={copyText}
    />
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
