// Texts of many kinds, written for the tests of tokenizers: languages, code, numbers, signs, white space, broken characters.

const PROSE = [
  'The tide rises twice a day, because the Earth turns under the pull of the Moon.',
  "I'd say they've gone; we'll see whether she's right, and DON'T shout: IT'S LATE.",
  'Über den Dächern läuten die Glocken – „schön“, sagte er, „und doch zu früh.“',
  'Ça coûte 12,50 € l’unité ; à prendre ou à laisser, n’est-ce pas ?',
  '¿Cuántos años tienes? Mañana cumpliré veintiún años, ¡qué rápido!',
  'Съешь ещё этих мягких французских булок, да выпей же чаю.',
  'Ο καιρός είναι καλός σήμερα, αλλά αύριο θα βρέξει.',
  'Günaydın! Iğdır’dan İstanbul’a giden otobüs saat kaçta kalkıyor?',
  'Tiếng Việt có sáu thanh điệu: ngang, huyền, sắc, hỏi, ngã, nặng.',
  '潮は一日に二度満ちる。月と太陽が引き合うからだ。カタカナとひらがな、漢字を混ぜる。',
  '潮水每天涨落两次，因为地球在月球的引力下转动。你好，世界！',
  '潮水每天漲落兩次，「為什麼」呢？',
  '밀물은 하루에 두 번 들어온다. 달이 지구를 끌어당기기 때문이다.',
  'المد يرتفع مرتين في اليوم لأن الأرض تدور تحت جاذبية القمر.',
  'הגאות עולה פעמיים ביום, בגלל הירח.',
  'ज्वार दिन में दो बार आता है, क्योंकि पृथ्वी घूमती है।',
  'น้ำขึ้นวันละสองครั้งเพราะแรงดึงดูดของดวงจันทร์',
  'দিনে দুবার জোয়ার আসে।',
  'Ebb and flow, ebb and flow: 3.14159, 1,000,000, 2026-11-24, +49 (30) 123456, 0x1F4A9, 1e-9.',
  'ALLCAPS MixedCase camelCaseName snake_case_name kebab-case-name PascalCaseHTTPServer iPhone15Pro',
];

const MARKUP = [
  '# Title\n\n- one\n- two\n  - three\n\n1. first\n2. second\n\n**bold** and *italic* and `code`.\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n---\n',
  '```python\ndef f(x: int) -> int:\n    """Doc."""\n    return x ** 2  # square\n```\n',
  'const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);\n\tif (!ok) { throw new Error(`no`); }\r\n',
  '<table><tr><td>1</td></tr></table><p class="a">x &amp; y</p><h1>z</h1></div>',
  'SELECT name, COUNT(*) FROM t WHERE x >= 10 AND y <> 3 GROUP BY 1;--',
  'https://example.org/a/b?c=d&e=%20f#g user@example.org C:\\temp\\x.txt',
  '\\frac{a}{b} + \\sum_{i=0}^{n} x_i^2 \\leq \\sqrt{2}',
  '{"key": [1, 2, {"nested": null}], "text": "a\\nb"}',
  '!!! ??? ... --- === *** ### @@@ $$$ %%% &&& ((( ))) [[[ ]]] {{{ }}}',
  '<|not_special|> [INSTRUCT] <unusual> </s > <s>',
];

const SIGNS = [
  'Nice 👍🏽 work 🎉🎉 family 👨‍👩‍👧‍👦 flag 🇩🇪 heart ❤️ keycap 1️⃣ tone 🤦🏾‍♂️',
  '→ ← ⇒ ≈ ≠ ≤ ∞ ∑ √ π µ ° ½ ² ³ № ™ © § ¶ • … “quotes” ‘single’ «guillemets»',
  'e\u0301 cafe\u0301 n\u0303 A\u030a o\u0308\u0304 \u1e0b\u0323 q\u0307\u0323',
  'ﬁ ﬂ ① Ⅳ ㎏ ｆｕｌｌ ｗｉｄｔｈ ﾊﾝｶｸ \u212b \u2126',
  'a\u0000b\u0001c\u001bd\u007fe\u0080f\u009fg',
  'zero\u200bwidth\u200djoin\u2060word\ufeffbom soft\u00adhyphen',
  '▁ ▁▁ a▁b ▁▁▁x >  </b> > </p>',
];

const SPACES = [
  'a  b   c    d     e                f',
  'line\nline\n\nline\n\n\n\nline\r\nline\r\r\n end \n',
  '\t\ttabbed\t\t\ttext \t mixed\n\t\n  \t x',
  '   leading and trailing   ',
  '\n',
  ' ',
  '          ',
  '\n\n\n\n\n\n\n\n',
  'no-break\u00a0space thin\u2009space ideographic\u3000space next\u0085line line\u2028sep para\u2029sep',
];

const BROKEN = [
  'half \ud83d alone',
  '\udc00 first',
  'last \ud800',
  '\ud83d\ud83d\ude00\ude00',
  'x\udfffy\ud800z',
];

const RUNS = [
  'a'.repeat(100),
  'ab'.repeat(60),
  '7'.repeat(50),
  '!'.repeat(70),
  '='.repeat(80),
  '的'.repeat(40),
  'é'.repeat(40),
  '😀'.repeat(20),
  ' a'.repeat(40),
  'haha'.repeat(20),
  'Z'.repeat(65),
];

/** 60 and more texts; of our own writing. */
export const TEXTS: readonly string[] = [
  ...PROSE,
  ...MARKUP,
  ...SIGNS,
  ...SPACES,
  ...BROKEN,
  ...RUNS,
  '',
];
