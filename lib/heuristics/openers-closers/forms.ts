// Forms of first and last sentences, by language, in the order in which they are tried.

/** A form: its name in cues, what it looks like, and the words for it. */
export interface Form {
  id: string;
  pattern: RegExp;
  /** Ends "Opens with …" or "Closes with …". */
  words: string;
}

const form = (id: string, pattern: RegExp, words: string): Form => ({ id, pattern, words });

/** Tried on the first 200 units of an answer, without leading marks; every pattern is anchored and linear. */
export const OPENERS: readonly Form[] = [
  form('certainly', /^certainly\b/i, 'the word "Certainly"'),
  form('absolutely', /^absolutely\b/i, 'the word "Absolutely"'),
  form('of-course', /^of course\b/i, '"Of course"'),
  form('sure', /^sure(?: thing)?[!,.]/i, 'the word "Sure"'),
  form('okay', /^(?:okay|ok|alright|all right),/i, 'the word "Okay"'),
  form(
    'question-praise',
    /^(?:(?:that|this)(?:['’]s| is)|what|ah,) (?:a|an) (?:truly |really |very )?\w{4,14} (?:and \w{4,14} )?(?:question|puzzle|riddle|topic|challenge)|^(?:great|good|excellent|interesting|fascinating) (?:question|puzzle)/i,
    'praise of the question',
  ),
  form(
    'right-you-are',
    /^you(?:['’]re| are) (?:absolutely |completely |quite )?right/i,
    '"You are right"',
  ),
  form('here-straight', /^here's\b/i, '"Here\'s" with a straight apostrophe'),
  form('here-curly', /^here’s\b/i, '"Here’s" with a curly apostrophe'),
  form('here-is', /^here (?:is|are)\b/i, '"Here is"'),
  form('below', /^below (?:is|are|you)\b/i, '"Below is"'),
  form('based-on', /^(?:based on|according to)\b/i, '"Based on"'),
  form('lets', /^let(?:['’]s| us| me)\b/i, '"Let us" or "Let me"'),
  form(
    'to-solve',
    /^to (?:solve|determine|find|answer|calculate|create|make|write|address)\b/i,
    '"To solve …"',
  ),
  form('i-will', /^I(?:['’]ll|['’]d| will| would)\b/, '"I will" or "I would"'),
  form(
    'i-understand',
    /^I (?:understand|appreciate|hear|apologize|aim|want|need|think|notice|see)\b/,
    'a sentence about itself',
  ),
  form('greeting', /^(?:hello|hi|hey|greetings|welcome)\b/i, 'a greeting'),
  form(
    'interjection',
    /^(?:ah|oh|haha|hmm|well|wow|ooh|yes|no|yeah|nope)\b[,!—–. ]/i,
    'an interjection',
  ),
  form(
    'short-answer',
    /^(?:short answer|tl;dr|in short|quick answer|bottom line)/i,
    'the short answer',
  ),
  form('of-course-zh', /^(?:当然|好的|好，|没问题)/, '当然 or 好的'),
  form('below-zh', /^(?:以下|下面|这是|这里是)/, '以下是'),
  form('greeting-zh', /^(?:您好|你好)/, 'a greeting'),
  form(
    'question-praise-zh',
    /^(?:这是一个|这是个|这个问题|您的问题|你的问题)/,
    'a word on the question',
  ),
  form('yes-ja', /^(?:はい|もちろん|承知|かしこまり)/, 'はい or もちろん'),
  form('below-ja', /^(?:以下|こちら|では、|それでは)/, '以下'),
  form('yes-ko', /^(?:네[,. ]|물론|알겠|좋습니다|좋아요)/, '네 or 물론'),
  form('below-ko', /^(?:다음은|아래는|여기|이 |주어진)/, '다음은'),
  form('greeting-ko', /^안녕/, 'a greeting'),
  form('sure-ru', /^(?:конечно|разумеется|хорошо|отлично|давайте)/i, 'Конечно or a like word'),
  form('here-ru', /^(?:вот|ниже)[ :,]/i, 'Вот'),
  form('to-ru', /^(?:для|чтобы) /i, 'Для or Чтобы'),
  form(
    'sure-latin',
    /^(?:claro|por supuesto|bien sûr|natürlich|gerne|certamente|certo|com certeza|naturalmente|toki|tietysti)\b/i,
    'a word like "certainly"',
  ),
  form(
    'here-latin',
    /^(?:aquí|voici|hier (?:ist|sind)|ecco|aqui está|tässä)\b/i,
    'a word like "here"',
  ),
];

/** Tried on the last paragraph of an answer, at most 400 units. */
export const CLOSERS: readonly Form[] = [
  form('let-me-know', /\blet me know\b/i, '"Let me know …"'),
  form(
    'would-you-like',
    /\bwould you like (?:me to|to|a|an|help|more)\b[^?\n]{0,200}\?/i,
    '"Would you like …?"',
  ),
  form('want-me-to', /\b(?:do you )?want me to\b[^?\n]{0,200}\?/i, '"Want me to …?"'),
  form(
    'if-you-want-curly',
    /\bif you(?:’d like| want| like|’re|’d prefer)[^\n]{0,160}\bI can\b/i,
    'an offer "If you want, I can …"',
  ),
  form(
    'if-you-want',
    /\bif you(?:'d like| wish| share| tell| provide| have)\b/i,
    'an offer "If you …"',
  ),
  form('feel-free', /\bfeel free\b/i, '"Feel free …"'),
  form('hope-helps', /\bhope (?:this|that|these|it)\b/i, '"I hope this helps"'),
  form('good-luck', /\b(?:good luck|enjoy|happy \w{3,12}ing)\b[^\n]{0,40}!/i, 'a good wish'),
  form(
    'in-summary',
    /^[*_#\s]{0,6}(?:in (?:summary|conclusion|essence|short)|to summarize|to sum up|summary|conclusion)\b/i,
    'a summary',
  ),
  form(
    'overall',
    /^[*_#\s]{0,6}(?:overall|ultimately|therefore|thus|remember|by \w{3,14}ing)\b/i,
    'a concluding word',
  ),
  form('boxed', /\\boxed\{/, 'a boxed result'),
  form(
    'offer-zh',
    /(?:如果(?:你|您)|需要我|希望(?:这|以上|能)|请(?:随时)?告诉我|随时)/,
    'an offer or a wish',
  ),
  form('summary-zh', /^[*_#\s]{0,6}(?:总之|综上|总的来说|总结|因此)/, 'a summary'),
  form(
    'offer-ja',
    /(?:お知らせください|お申し付け|教えてください|でしょうか|いかがですか)/,
    'an offer or a question',
  ),
  form('offer-ko', /(?:알려 ?주|말씀해|원하시|도움이 되|궁금)/, 'an offer or a wish'),
  form(
    'offer-ru',
    /(?:если (?:у вас|вам|хотите|нужно)|хотите|надеюсь|удачи)/i,
    'an offer or a wish',
  ),
  form(
    'offer-latin',
    /(?:si (?:necesitas|quieres|vous|desea)|n['’]hésitez|espero que|falls du|wenn du|lass mich wissen|fammi sapere|se (?:você|quiser|vuoi))/i,
    'an offer or a wish',
  ),
  form('question', /[?？][*_"”\s]{0,4}$/, 'a question'),
  form('emoji', /\p{Extended_Pictographic}\ufe0f?[*_\s]{0,4}$/u, 'an emoji'),
  form('exclamation', /[!！][*_"”\s]{0,4}$/, 'an exclamation mark'),
  form('code', /`{3}\s{0,4}$/, 'a block of code'),
  form('item', /^\s{0,8}(?:[-*•+]|\d{1,3}[.)])\s[^\n]*$/, 'an item of a list'),
];
