// The page of probes, joined to the stored ones and to the clipboard.
import { useEffect, useState } from 'react';
import { ProbesView, type ProbesViewProps } from '../../components/probes/probes-view';
import { copyText } from './copy-text';
import { useOwnProbes } from './use-own-probes';

/** How long it is said that something was copied, ms. */
const SAID = 6_000;

export function ProbesSection() {
  const own = useOwnProbes();
  const [copied, setCopied] = useState<ProbesViewProps['copied']>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SAID);
    return () => clearTimeout(timer);
  }, [copied]);
  const onCopy = (probe: { prompt: string }) =>
    void copyText(probe.prompt).then((isDone) => setCopied(isDone ? 'copied' : 'copyFailed'));
  return <ProbesView {...own} copied={copied} onCopy={onCopy} />;
}
