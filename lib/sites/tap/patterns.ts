// Which requests the tap listens to, by the page's host; the arena's come from its site data.
import { urls } from '../arena/site-data.json';
import type { TapPatterns } from './protocol';

/** The arena's patterns as its site data has them; a missing one fits nothing. */
export function arenaPatterns(data: Record<string, string | undefined>): TapPatterns {
  return {
    stream: data.stream ?? null,
    note: data.note ?? null,
    action: data.vote ?? null,
    record: data.record ?? null,
    page: data.session ?? null,
    actionHeader: data.actionHeader ?? null,
    actionReply: data.actionReply ?? null,
  };
}

const COMPARIA: TapPatterns = {
  stream: '/arena/(add_first_text|add_text|retry)$',
  note: null,
  action: '/arena/(vote|react)$',
  record: '/arena/reveal$',
  page: null,
  actionHeader: null,
  actionReply: '',
};

const HOSTS: readonly (readonly [RegExp, TapPatterns])[] = [
  [/(^|\.)(arena\.ai|lmarena\.ai)$/, arenaPatterns(urls)],
  [/(^|\.)(comparia\.beta\.gouv\.fr|ai-arenaen\.dk|aiarenaen\.dk)$/, COMPARIA],
];

/** The patterns for pages of a host; null where the tap has nothing to listen to. */
export function patternsFor(host: string): TapPatterns | null {
  return HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? null;
}
