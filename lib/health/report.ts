// The report that a user may pass on: how reading a site goes, as plain text without a word of any prompt or answer.
import type { Expected } from './expected';
import type { SiteVerdict } from './verdict';

export interface ReportFacts {
  verdict: SiteVerdict;
  /** Version of the extension. */
  version: string;
  /** By `browserOf`. */
  browser: string;
  expected: ReadonlyMap<string, Expected>;
  /** By `skeletonOf`; null when no page of the site is open. */
  skeleton: string | null;
  /** ms since the epoch. */
  now: number;
}

/** Names of our own making: site data may come from anywhere, so even these are held to what names are made of. */
const NAME = /^[\w .:/()[\]{}…-]{1,60}$/;

/** Always in English and to be read by both people and programs: `key: value` lines under headings. */
export function reportText(facts: ReportFacts): string {
  const { verdict, now } = facts;
  const { health, state, route, at } = verdict.report;
  const { wire, dom } = health;
  const lines = [
    'Telltale capture report',
    `version: ${name(facts.version)}`,
    `browser: ${name(facts.browser)}`,
    `site: ${name(health.site)}`,
    `site data: ${name(health.data.version)}${health.data.isOverridden ? ' (own data in use)' : ''}`,
    `page: ${name(route)}`,
    `state: ${state} (${verdict.state})`,
    `reported: ${time(at)} (${age(at, now)})`,
    `unreadable since: ${health.unreadableSince === null ? 'no' : time(health.unreadableSince)}`,
    '',
    `[wire] ${verdict.wire}`,
    `on: ${yes(wire.isOn)}`,
    `connected: ${yes(wire.isConnected)}`,
    ...seen(wire.seen, now),
    ...counts('unread rows', Object.entries(wire.unread)),
    '',
    `[page] ${verdict.dom}`,
    `on: ${yes(dom.isOn)}`,
    `selectors: ${dom.pack === null ? 'none fit' : name(dom.pack)}`,
    ...seen(dom.seen, now),
    ...dom.hits.map((hit) => {
      const expected = facts.expected.get(hit.name);
      return `hit ${name(hit.name)}: ${hit.count}${expected ? `, expected ${rangeOf(expected)}` : ''}`;
    }),
    ...(dom.missing.length > 0 ? [`missing: ${dom.missing.map(name).join(', ')}`] : []),
    '',
    '[structure] tag, class names, role, e = child elements, t = characters of text',
    facts.skeleton ?? 'no page of this site is open',
  ];
  return `${lines.join('\n')}\n`;
}

/** `2` or `2 to 4`. */
export function rangeOf({ min, max }: Expected): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** `Firefox 153` out of a user agent, and nothing else of it. */
export function browserOf(userAgent: string): string {
  const [, family, version] = /(Firefox|Edg|OPR|Chrome)\/(\d{1,4})/.exec(userAgent) ?? [];
  if (!family) return 'unknown';
  // Others say Chrome as well, before their own name.
  const [, own, ownVersion] = /(Edg|OPR)\/(\d{1,4})/.exec(userAgent) ?? [];
  return own ? `${own === 'Edg' ? 'Edge' : 'Opera'} ${ownVersion}` : `${family} ${version}`;
}

function seen(times: Record<string, number>, now: number): string[] {
  return Object.entries(times).map(
    ([kind, at]) => `seen ${name(kind)}: ${time(at)} (${age(at, now)})`,
  );
}

function counts(what: string, entries: [string, number][]): string[] {
  if (entries.length === 0) return [];
  return [`${what}: ${entries.map(([code, n]) => `${JSON.stringify(code)} x${n}`).join(', ')}`];
}

const yes = (is: boolean) => (is ? 'yes' : 'no');
const name = (text: string) => (NAME.test(text) ? text : '?');

function time(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'never' : `${date.toISOString().slice(0, 19)}Z`;
}

function age(at: number, now: number): string {
  const minutes = Math.round(Math.max(0, now - at) / 60_000);
  if (minutes < 120) return `${minutes} min ago`;
  return minutes < 2_880
    ? `${Math.round(minutes / 60)} h ago`
    : `${Math.round(minutes / 1_440)} d ago`;
}
