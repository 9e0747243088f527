// What a prompt wants done with a string in it, and answers that say there was nothing to do it with; in ten languages.

/** `repeat`: the answer should hold the string; `spell`: its characters one by one; `explain`: it should speak of it. */
export type Asked = 'repeat' | 'spell' | 'explain';

/** UTF-16 units of the prompt before and after a string in which the request is looked for. */
const BEFORE = 240;
const AFTER = 160;

const word = (list: string): string => `(?<!\\p{L})(?:${list})(?!\\p{L})`;

const REPEAT = new RegExp(
  [
    word(
      'repeat|echo|say|print|write|output|copy|quote|reproduce|return|type|recite|(?:respond|reply|answer) with',
    ),
    '重复|复述|复读|输出|原样|照抄|说出|写出|写下|重複|반복|출력|말해|그대로|따라\\s?[말써하읽]|써\\s?[줘주봐]|적어|繰り返|復唱|出力|書いて|言って|そのまま',
    word('rep[ií]te(?:lo)?|repita|escrib[ae]|di(?:ga|me)?|copi[ae]|imprime|escreva|ripeti|scrivi'),
    word('répète[zr]?|répétez|écri[st]|écrivez|dis|dites|recopie|affiche'),
    word('wiederhole?n?|schreibe?n?|sage?|kopiere|gib'),
    'повтори|напиши|скажи|выведи|скопируй',
  ].join('|'),
  'u',
);
const SPELL =
  /(?<!\p{L})spell|letter by letter|character by character|拼写|逐字|逐个字|철자|한\s?글자씩|一文字ずつ|綴り|deletrea|soletr|épel|buchstabier|по буквам/u;
const EXPLAIN =
  /(?<!\p{L})(?:explain|define|describe|meaning|means?|what(?:['’]s| is| are| does| do))(?!\p{L})|tell me about|解释|是什么|什么意思|含义|설명|무엇|뭐|의미|뜻|説明|とは|何です|意味|explica|qué es|qué significa|o que (?:é|significa)|cos['’]è|expliqu|qu['’]est-ce|signifie|erklär|was (?:ist|bedeutet)|объясни|что (?:такое|значит|означает)/u;
const NEGATED =
  /(?<!\p{L})(?:do(?:n['’]?t| not)|never|without|avoid)\s+\p{L}+|(?:不要|别)\p{L}{1,3}|\p{L}{1,6}지\s?마|(?<!\p{L})(?:nicht|не)\s+\p{L}+/gu;

/** What the prompt asks to be done with the string at these offsets; null when no such request stands near. */
export function askedOf(prompt: string, start: number, end: number): Asked | null {
  const near = `${prompt.slice(Math.max(0, start - BEFORE), start)} ${prompt.slice(end, end + AFTER)}`;
  // Patterns over letters of all scripts are slow to build when they must not mind case.
  const text = near.toLowerCase().replace(NEGATED, ' ');
  if (SPELL.test(text)) return 'spell';
  if (REPEAT.test(text)) return 'repeat';
  return EXPLAIN.test(text) ? 'explain' : null;
}

const NOTHING = new RegExp(
  [
    "(?:did|have|has|do|does)(?:n['’]t| not) (?:actually |yet |seem to (?:have )?)?(?:provide|include|give|specif|enter|typ|writ|contain|see)\\p{L}*",
    '(?:message|text|string|quotes|quotation marks|input|request|it) (?:that you sent |you sent |you provided )?(?:is|was|are|were|appears?|seems?|looks?|came through)(?: to be)?(?: to have come through)? (?:empty|blank|missing|incomplete|cut off)',
    'what (?:would you like|do you want|should i|shall i|exactly should)',
    'nothing (?:to (?:repeat|explain|say|spell)|between|inside|after|in (?:the|your))',
    'no (?:text|word|string|content|message|token)s? (?:was|were|is|are|between|after|inside|provided|given|to repeat)',
    '(?:please|could you|can you) (?:provide|share|send|give|tell me|specify|resend)',
    '没有(?:提供|给出|输入|包含|写|看到)|(?:内容|消息|文本|引号)[^。\\n]{0,8}空|请(?:提供|告诉|输入|重新)',
    '(?:내용|텍스트|문장|단어|메시지|문자열)[^.\\n]{0,12}(?:비어|없|빠졌|누락)|무엇을 (?:반복|말|써)|(?:알려|입력해|제공해)\\s?주',
    '(?:内容|文字列|テキスト|メッセージ)[^。\\n]{0,12}(?:空|含まれてい?ません|ありません|見当たりません)|(?:入力|提供|教えて)(?:して)?ください',
    '(?<!\\p{L})no (?:has|ha|incluiste|proporcionaste|hay (?:nada|ningún texto))|vací[oa]|en blanco|não (?:forneceu|incluiu|há)',
    "n['’](?:avez|as|a) (?:pas |rien )?(?:fourni|indiqué|inclus|écrit|précisé)|(?:est|semble) vide",
    '(?:nichts|kein\\p{L}* \\p{L}+) (?:angegeben|eingegeben|geschickt|mitgeschickt)|(?:ist|scheint|war) leer',
    'не (?:указали|указал|ввели|предоставили|вижу текста)|сообщение пуст|текст пуст',
  ].join('|'),
  'u',
);

/** True for an answer that says, in its first lines, that there was nothing to repeat or explain. */
export function saysNothingGiven(answer: string): boolean {
  return answer.length <= 2000 && NOTHING.test(answer.slice(0, 600).toLowerCase());
}

const DECLINES =
  /token|special|control|(?<!\p{L})tags?(?!\p{L})|marker|delimiter|can(?:no|['’])t|unable|won['’]t|not able|sorry|policy|토큰|특수|죄송|없습니다|不能|无法|抱歉|特殊|标记|トークン|できません|申し訳|no puedo|lo siento|etiqueta|não posso|jeton|balise|désolé|ne peux pas|kann (?:\p{L}+ )?nicht|leider|токен|специальн|не могу|извин/u;

/** True for an answer that declines, or that speaks of the string as a token: it did read it. One word alone does neither. */
export function declines(answer: string): boolean {
  const isPhrase = /\p{L}\s+\p{L}|[\u3041-\u30ff\u4e00-\u9fff가-힣]{6}/u.test(
    answer.slice(0, 2000),
  );
  return isPhrase && DECLINES.test(answer.slice(0, 2000).toLowerCase());
}
