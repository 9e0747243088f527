// The names that were met, and the dossier of one of them, joined to the lines, the worker and the clipboard.
import { useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { DossierView } from '../../components/dossier/dossier-view';
import { NameList, type NamesState } from '../../components/dossier/name-list';
import type { ReportWish } from '../../components/dossier/report-part';
import { useNow } from '../../components/ui/use-now';
import { NO_FILTER, namesOf } from '../../lib/dossier/names';
import { FILES, reportOf } from '../../lib/dossier/report';
import { copyText } from './copy-text';
import { nameHref } from './route';
import { saveFile } from './save-file';
import { useDossier } from './use-dossier';
import type { Lines } from './use-lines';
import { useWords } from './use-words';

const PAGE = 100;

interface NamesSectionProps {
  lines: Lines;
  /** The name whose dossier is open; null for the list. */
  name: string | null;
}

export function NamesSection({ lines, name }: NamesSectionProps) {
  return name === null ? <Names lines={lines} /> : <OneName key={name} lines={lines} name={name} />;
}

function versionOf({ state }: Lines): number | null {
  return state.kind === 'ready' ? state.version : null;
}

function Names({ lines }: { lines: Lines }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [limit, setLimit] = useState(PAGE);
  const { state, store } = lines;
  const version = versionOf(lines);
  const shown = useMemo((): NamesState => {
    if (state.kind === 'failed') return state;
    if (version === null) return { kind: 'loading' };
    return { kind: 'ready', rows: namesOf(store.all()) };
  }, [state, store, version]);
  return (
    <NameList
      state={shown}
      now={useNow()}
      filter={filter}
      onFilter={setFilter}
      limit={limit}
      onMore={() => setLimit((n) => n + PAGE)}
      onRetry={lines.retry}
      hrefOf={nameHref}
    />
  );
}

/** A file's name that every system takes. */
function fileName(name: string, ending: string): string {
  const safe = name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80);
  return `dossier-${safe}.${ending}`;
}

function OneName({ lines, name }: { lines: Lines; name: string }) {
  const { own, save } = useWords(name);
  const state = useDossier(lines.store, versionOf(lines), name, own);
  const heading = useRef<HTMLHeadingElement>(null);
  const report = (wish: ReportWish): string => {
    if (state.kind !== 'ready') return '';
    const { version } = browser.runtime.getManifest();
    return reportOf(state.dossier, { ...wish, version, now: Date.now() });
  };
  return (
    <DossierView
      name={name}
      state={state}
      backHref="#names"
      heading={heading}
      saveWords={save}
      copy={(wish) => copyText(report(wish))}
      save={(wish) => {
        const { type, ending } = FILES[wish.format];
        saveFile(new Blob([report(wish)], { type }), fileName(name, ending));
      }}
    />
  );
}
