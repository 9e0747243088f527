// Tells the language of a short text from its script and its commonest words; for filters, so that a guess will do.

/** Scripts that one language of arenas stands for nearly always, in the order in which they are asked. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** Words that are common in one language and rare in the others; a few words of a prompt hold one of them. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to is are was you what how why who when where which can could would should do does write me my your please for with in on that this it an be have give make explain about from not if or tell',
  de: 'der die das und ist nicht ein eine einen einem ich du sie wir wie was warum wer wo mir mich dir für mit auf von zu den dem des im auch bitte kann schreibe erkläre über oder',
  fr: 'le la les un une des du et est pas je tu vous nous que qui quoi comment pourquoi dans pour avec sur ce cette mon ma mes écris moi plus sont au aux quel quelle',
  es: 'el los las una y es no que qué cómo por para con del en se mi tu su está son cuál cuáles quién dónde escribe sobre como más hola',
  pt: 'o os uma e é não que como por para com do da dos das em se meu minha você está são qual quem onde escreva sobre mais um no na olá',
  it: 'il lo gli una e è non che come perché per con di del della dei delle in si mio mia sono quale chi dove scrivi su più un ciao',
  nl: 'de het een en is niet ik je jij wat hoe waarom wie waar mij met voor van op aan dat dit zijn kan schrijf over ook naar',
  pl: 'i w na nie jest to się że jak co dlaczego kto gdzie mi dla z do napisz czy są o po mój',
  tr: 've bir bu ne nasıl neden kim için ile mi mı değil bana yaz çok olan var daha hangi gibi nedir',
  id: 'yang dan di itu ini apa bagaimana mengapa siapa saya untuk dengan tidak dari ke ada adalah buat tolong jelaskan',
  sv: 'och är det att en ett inte jag du vad hur varför vem på för med som av till kan skriv om den',
};
const WORDS = new Map(
  Object.entries(COMMON).map(([id, words]) => [id, new Set(words.split(' '))] as const),
);

/** Letters that only Vietnamese writes. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/**
 * A language's short tag, such as `en` or `zh`; empty when the text does not show one. Looks at no more than the first
 * 400 UTF-16 units.
 */
export function languageOf(text: string): string {
  const start = text.slice(0, 400).toLowerCase();
  const letters = count(start, /\p{L}/gu);
  if (letters === 0) return '';
  for (const [id, script] of SCRIPTS) {
    // One kana among Chinese characters makes it Japanese; of other scripts a name in passing does not count.
    const least = id === 'ja' ? 0.05 : 0.3;
    if (count(start, script) > letters * least) return id;
  }
  if (count(start, /\p{Script=Cyrillic}/gu) > letters / 3)
    return /[іїєґ]/.test(start) ? 'uk' : 'ru';
  if (count(start, /\p{Script=Arabic}/gu) > letters / 3) return /[پچژگ]/.test(start) ? 'fa' : 'ar';
  if (count(start, VIETNAMESE) > letters / 25) return 'vi';
  return latinLanguage(start);
}

function latinLanguage(text: string): string {
  const words = text.match(/[\p{L}]+/gu) ?? [];
  let best = '';
  let most = 0;
  for (const [id, common] of WORDS) {
    const hits = words.filter((word) => common.has(word)).length;
    if (hits > most) [best, most] = [id, hits];
  }
  return best;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
