// How first-person claims about oneself are worded, language by language, around a name.

/** The wording of one language that separates words by spaces, before a name. */
export interface Frame {
  lang: string;
  /** Ends of what comes before the gap: first person, present or passive. */
  marker: RegExp;
  /** Words that may stand between marker and name; any other word breaks the claim. */
  filler: ReadonlySet<string>;
  /** Of these words one must stand in the gap before a vendor's name. */
  by: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const EN_BY = 'by from at of on';
const ES_BY = 'por de';
const FR_BY = 'par de d chez';
const DE_BY = 'von';
const RU_BY = 'от компанией командой компании разработанная разработанный созданная обученная';
const PT_BY = 'por pela pelo da do de';
const IT_BY = 'da dalla di';

/** Latin and Cyrillic languages. Markers are searched from the right, in the words of one sentence. */
export const FRAMES: readonly Frame[] = [
  {
    lang: 'en',
    marker:
      /(?<![\p{L}'’])(?:I am|I['’]m|Im|i['’]m|my name is|My name is|my name['’]s|My name['’]s|call me|Call me|I go by|I was|I['’]ve been|I have been|[Mm]y (?:maker|creator|developer)s? (?:is|are)|[Aa]s an? (?:AI|large|language)|I['’]m called)(?![\p{L}'’])/gu,
    filler: words(
      `called named known as just actually really simply still currently indeed basically also specifically a an the version based on powered built running instance ai assistant language model large artificial intelligence chatbot conversational multimodal generative helpful system program computer advanced latest new created made developed trained designed produced operated provided offered team company researchers engineers and people here you can your friendly virtual digital llm powerful open source weights series family part one large-scale dialogue newly intelligent s ${EN_BY}`,
    ),
    by: words(EN_BY),
  },
  {
    lang: 'es',
    marker:
      /(?<!\p{L})(?:[Ss]oy|[Mm]e llamo|[Mm]i nombre es|[Ff]ui|[Hh]e sido|[Cc]omo (?:modelo|asistente|IA))(?!\p{L})/gu,
    filler: words(
      `un una el la ia inteligencia artificial asistente virtual modelo lenguaje grande gran escala tamaño chatbot llamado llamada creado creada desarrollado desarrollada entrenado entrenada diseñado diseñada basado en empresa conversacional versión ${ES_BY}`,
    ),
    by: words(ES_BY),
  },
  {
    lang: 'fr',
    marker:
      /(?<!\p{L})(?:[Jj]e suis|[Jj]e m['’]appelle|[Mm]on nom est|[Jj]['’]ai été|[Ee]n tant (?:qu['’]|que ))(?!\p{L})/gu,
    filler: words(
      `un une le la l ia intelligence artificielle assistant virtuel modèle langage langue grand taille chatbot nommé appelé créé créée développé développée entraîné entraînée conçu conçue basé sur société entreprise conversationnel ${FR_BY}`,
    ),
    by: words(FR_BY),
  },
  {
    lang: 'de',
    marker:
      /(?<!\p{L})(?:[Ii]ch bin|[Ii]ch heiße|[Mm]ein Name ist|[Ii]ch wurde|[Aa]ls (?:KI|Sprachmodell))(?!\p{L})/gu,
    filler: words(
      `ein eine einer der die das ki assistent ki-assistent künstliche intelligenz sprachmodell großes modell chatbot namens entwickelt entwickeltes entwickelter entwickelte trainiert trainiertes erstellt erstelltes virtueller basierend auf firma unternehmen ${DE_BY}`,
    ),
    by: words(DE_BY),
  },
  {
    lang: 'ru',
    marker: /(?<!\p{L})(?:[Яя]|[Мм]еня зовут|[Мм]о[её] имя)(?!\p{L})/gu,
    filler: words(
      `являюсь это ai ai-ассистентом ассистентом моделью языковой большая языковая модель ии искусственный интеллект ассистент помощник чат-бот чатбот виртуальный нейросеть был создан создана разработан разработана обучен обучена созданный обученный по имени под названием на основе ${RU_BY}`,
    ),
    by: words(`${RU_BY} создан создана разработан разработана обучен обучена`),
  },
  {
    lang: 'pt',
    marker:
      /(?<!\p{L})(?:[Ss]ou|[Mm]e chamo|[Mm]eu nome é|[Ff]ui|[Cc]omo (?:um )?(?:modelo|assistente))(?!\p{L})/gu,
    filler: words(
      `o a um uma ia inteligência artificial assistente virtual modelo linguagem grande chatbot chamado chamada criado criada desenvolvido desenvolvida treinado treinada projetado baseado em empresa ${PT_BY}`,
    ),
    by: words(PT_BY),
  },
  {
    lang: 'it',
    marker:
      /(?<!\p{L})(?:[Ss]ono|[Mm]i chiamo|[Ii]l mio nome è|[Ss]ono stat[oa]|[Cc]ome (?:modello|assistente|IA))(?!\p{L})/gu,
    filler: words(
      `un una il la l ia intelligenza artificiale assistente virtuale modello linguistico linguaggio grande chatbot chiamato creato creata sviluppato sviluppata addestrato addestrata progettato basato su stato stata ${IT_BY}`,
    ),
    by: words(IT_BY),
  },
  {
    lang: 'vi',
    marker: /(?<!\p{L})(?:[Tt]ôi là|[Tt]ên tôi là|[Tt]ôi được)(?!\p{L})/gu,
    filler: words(
      'một mô hình ngôn ngữ lớn trợ lý ai ảo trí tuệ nhân tạo được phát triển tạo ra huấn luyện đào bởi của tên',
    ),
    by: words('bởi được'),
  },
  {
    lang: 'tr',
    marker: /(?<!\p{L})(?:[Bb]en|[Bb]enim adım|[Aa]dım)(?!\p{L})/gu,
    filler: words('bir yapay zeka asistanı dil modeli büyük olan adlı'),
    by: words('-'),
  },
];

/** Languages whose claims are read by patterns directly before and after the name. */
export interface ClosePattern {
  lang: string;
  kind: 'product' | 'vendor';
  before: RegExp;
  after: RegExp;
  /** Must occur in the same sentence. */
  context: RegExp;
}

const ANY = /(?:)/;
/** Makers that may stand before their product: "OpenAI's GPT-4", 我是 OpenAI 的 ChatGPT. */
export const VENDOR_WORDS: ReadonlySet<string> = words(
  'openai anthropic google deepmind xai meta mistral alibaba cohere microsoft moonshot zhipu amazon nvidia baidu bytedance tencent',
);

const ZH_GAP =
  '(?:OpenAI|Anthropic|Google|谷歌|xAI|Meta|Alibaba Cloud|阿里云|阿里巴巴|深度求索|DeepSeek|Moonshot AI|月之暗面|智谱|百度|字节跳动|腾讯|一[个款名种位]|由|来自|叫做?|名为|称为|基于|的|人工智能|AI|助手|语言|大型?|模型|智能|聊天|机器人|对话|您|你|，|,|\\s|\\*|：|:)';
const ZH_MADE =
  '(?:公司|集团|团队|实验室|旗下|研究院|云|所|自主|独立|精心|\\s|\\*|（[^）\\n]{0,20}）|\\([^)\\n]{0,20}\\)){0,5}';
const KO_MADE =
  '(?:\\s|\\([^)\\n]{0,20}\\)|사|\\*)*(?:에서|가|이|의|에\\s?의해|사에서)\\s*(?:직접 |자체 )?(?:개발|만든|만들|훈련|학습|제작|출시|제공)';
const JA_MADE =
  '(?:社|\\s|（[^）\\n]{0,20}）|\\*){0,3}(?:によって|により|が|に|の|で)(?:開発|作成|訓練|トレーニング|作られ|設計|提供|学習|構築)';

export const CLOSE_PATTERNS: readonly ClosePattern[] = [
  {
    lang: 'zh',
    kind: 'product',
    before: new RegExp(`(?:我是|我叫|我的名字[是叫]|我就是|我名叫)${ZH_GAP}{0,12}$`),
    after: /^(?!.{0,6}(?:的(?:用户|粉丝|竞争)|吗))/,
    context: ANY,
  },
  {
    lang: 'zh',
    kind: 'product',
    before: /(?:^|[，。\s])作为(?:一[个款名])?$/,
    after: /^.{0,24}我/,
    context: ANY,
  },
  {
    lang: 'zh',
    kind: 'vendor',
    before: new RegExp(`(?:我是|我由|我是由|作为由?)${ZH_GAP}{0,12}$`),
    after: new RegExp(
      `^${ZH_MADE}(?:(?:开发|训练|研发|推出|创造|打造|构建|设计|提供|制造)|的.{0,8}(?:模型|助手|AI))`,
    ),
    context: /我/,
  },
  {
    lang: 'ko',
    kind: 'product',
    before:
      /(?:저는|나는|전|제 이름은|저의 이름은|제가)[\sA-Za-z*,·-]*(?:인공지능|어시스턴트|언어|대규모|모델|챗봇|인|\s|AI){0,8}$/,
    after:
      /^[\s*]*(?:\([^)\n]{0,24}\))?[\s*]*(?:이라는|라는|이라고|라고|입니다|이에요|예요|이며|이고|로서|야|이야|,)/,
    context: ANY,
  },
  {
    lang: 'ko',
    kind: 'vendor',
    before: ANY,
    after: new RegExp(`^${KO_MADE}`),
    context: /(?:저는|나는|제가|저를|저의|제 )/,
  },
  {
    lang: 'ja',
    kind: 'product',
    before:
      /(?:私は|わたしは|僕は|私の名前は|私、)[\s、*「]*(?:AI|アシスタント|人工知能|言語モデル|大規模|の|、|\s){0,6}$/,
    after:
      /^[\s*」]*(?:（[^）\n]{0,24}）)?(?:です|という|と申します|と呼ばれ|であり|と言います|といいます|、)/,
    context: ANY,
  },
  {
    lang: 'ja',
    kind: 'vendor',
    before: ANY,
    after: new RegExp(`^${JA_MADE}`),
    context: /(?:私は|わたしは|僕は|私を|私の開発|私、)/,
  },
  {
    lang: 'tr',
    kind: 'vendor',
    before: ANY,
    after: /^[\s*]*tarafından\s+(?:geliştiril|eğitil|oluşturul|yaratıl)/,
    context: /(?<!\p{L})[Bb]en(?!\p{L})/u,
  },
  {
    lang: 'ar',
    kind: 'product',
    before: /أنا[\s،]*(?:نموذج|مساعد|لغوي|ذكاء|اصطناعي|\s){0,6}$/,
    after: ANY,
    context: ANY,
  },
  {
    lang: 'ar',
    kind: 'vendor',
    before: /(?:طورته|طورتني|دربته|دربتني|من تطوير|تم تطويري بواسطة|صممته)\s*(?:شركة)?\s*$/,
    after: ANY,
    context: /(?:أنا|تطويري|طورتني|دربتني)/,
  },
  {
    lang: 'hi',
    kind: 'product',
    before: /(?:मैं|मेरा नाम)\s*(?:एक|एआई|AI|भाषा|मॉडल|\s){0,6}$/,
    after: /^[\s*]*(?:हूँ|हूं|है)(?!.{0,3}नहीं)/,
    context: ANY,
  },
  {
    lang: 'hi',
    kind: 'vendor',
    before: ANY,
    after: /^[\s*]*(?:द्वारा|ने)\s*(?:विकसित|प्रशिक्षित|बनाया|निर्मित)/,
    context: /(?:मैं|मुझे)/,
  },
];
