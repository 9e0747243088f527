// Reads dates that an answer gives: the month in which it says its knowledge ends, and the latest year that it treats as past.

/** A date as far as it is told, and where it stands (UTF-16 offsets). */
export interface DateFound {
  year: number;
  /** 1 to 12; null when no month is told. */
  month: number | null;
  start: number;
  end: number;
}

/** What is said of the end of one's knowledge. `date` is null where the words stand without one. */
export interface Cutoff {
  /** The wording: `update` for "my last update", `cutoff` for "knowledge cutoff", `data` for the rest. */
  words: 'update' | 'cutoff' | 'data';
  date: DateFound | null;
  start: number;
  end: number;
}

/** Beginnings of the names of months in nine languages, by number. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв'],
  ['feb', 'fév', 'fev', 'фев'],
  ['mar', 'mär', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mag', 'май', 'мая'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'aoû', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'дек'],
];

const DATE =
  /(?:(?<!\p{L})(?<name>\p{L}{3,10})\.?,?\s{1,2}(?:de\s|of\s)?)?(?<![A-Za-z\d])(?<year>20[12]\d)(?![\d%])(?:\s?[年년](?:\s?(?<cjk>1[0-2]|[1-9])\s?[月월])?|[-/.](?<number>0[1-9]|1[0-2])(?!\d))?/gu;

function monthOf({ name, cjk, number }: Partial<Record<string, string>>): number | null {
  if (cjk ?? number) return Number(cjk ?? number);
  const lower = name?.toLowerCase() ?? '';
  const at = MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start)));
  return at < 0 || lower.length < 3 ? null : at + 1;
}

/** Dates from 2010 to 2029 in a text, in reading order. */
export function datesIn(text: string, offset = 0): DateFound[] {
  return [...text.matchAll(DATE)].map((match) => {
    const { year = '', ...rest } = match.groups ?? {};
    const month = monthOf(rest);
    const lead = month === null || rest.cjk || rest.number ? match[0].indexOf(year) : 0;
    const start = offset + match.index + lead;
    return { year: Number(year), month, start, end: offset + match.index + match[0].length };
  });
}

const CUTOFF_WORDS: readonly (readonly [Cutoff['words'], string])[] = [
  [
    'update',
    'my (?:last|latest|most recent) (?:knowledge |training |major )?(?:update|training)|(?:meinem|meiner) letzten (?:Update|Aktualisierung|Stand)|ma dernière mise à jour|mi última actualización|моего последнего обновления|我(?:的)?(?:最后|上次|最近)(?:一次)?(?:的)?(?:知识)?更新|마지막 (?:지식 )?업데이트|最終更新(?:時点|日)',
  ],
  [
    'cutoff',
    '(?:knowledge|training(?: data)?|information|data) cut-?\\s?off(?: date)?|知识(?:库)?(?:的)?截[止至]|知识库?更新(?:到|至|截)|지식 (?:컷오프|마감|기준)|知識(?:の)?カットオフ|Wissensstand|date (?:de coupure|limite de mes connaissances)|fecha (?:de corte|límite) (?:de )?(?:mi )?conocimiento',
  ],
  [
    'data',
    'my (?:training|knowledge|training data|data) (?:only )?(?:goes|extends|runs|ends|ended|stops|is (?:current|up)|includes|covers|was last)|trained on (?:data|information) (?:up to|up until|until|through|available)|训练数据(?:只)?(?:截[止至]|更新)|(?:저의|제) 학습 데이터|私の学習データ|Trainingsdaten (?:reichen|gehen|bis)',
  ],
];
const CUTOFFS = new RegExp(
  CUTOFF_WORDS.map(([, words], i) => `(?<w${i}>${words})`).join('|'),
  'gi',
);
/** Units after the words, and before them, in which their date may stand. */
const AFTER = 70;
const BEFORE = 40;
const SENTENCE_END = /[。！？\n]|[.!?](?=\s|$)/;

function dateNear(text: string, start: number, end: number): DateFound | null {
  const right = text.slice(end, end + AFTER).split(SENTENCE_END)[0] ?? '';
  const [after] = datesIn(right, end);
  if (after) return after;
  const from = Math.max(0, start - BEFORE);
  const left = text.slice(from, start).split(SENTENCE_END).at(-1) ?? '';
  return datesIn(left, start - left.length).at(-1) ?? null;
}

/** The first place where a text says up to when its writer knows; one with a date goes first. Null where there is none. */
export function cutoffIn(text: string): Cutoff | null {
  let first: Cutoff | null = null;
  for (const match of text.matchAll(CUTOFFS)) {
    const at = CUTOFF_WORDS.findIndex((_, i) => match.groups?.[`w${i}`] !== undefined);
    const [from, to] = [match.index, match.index + match[0].length];
    const date = dateNear(text, from, to);
    const start = Math.min(from, date?.start ?? from);
    const end = Math.max(to, date?.end ?? to);
    const found = { words: CUTOFF_WORDS[at]?.[0] ?? 'data', date, start, end };
    if (date) return found;
    first ??= found;
  }
  return first;
}

/** Said right before a year, these make it one that is past or present. */
const PAST =
  /(?:\b(?:[Ii]n|[Ss]ince|[Aa]s of|of|[Ff]rom|[Dd]uring|late|early|mid|spring|summer|autumn|fall|winter|published|released|launched|\()[\s-]?|\p{Lu}\p{L}{2,8},? (?:\d{1,2}, )?|[（(，。])$/u;

/** The latest year that a text treats as past and that `known` (the prompt) does not hold; null where there is none. */
export function latestPast(text: string, known: string): DateFound | null {
  let latest: DateFound | null = null;
  for (const date of datesIn(text)) {
    const before = text.slice(Math.max(0, date.start - 16), date.start);
    const isPast =
      date.month !== null || /[年년]/.test(text[date.start + 4] ?? '') || PAST.test(before);
    if (!isPast || known.includes(String(date.year))) continue;
    if (latest === null || date.year > latest.year) latest = date;
  }
  return latest;
}
