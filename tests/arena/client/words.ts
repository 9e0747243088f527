// What the practice page says, in each language and generation.
import { currentLook, type Generation, type Locale, type Look } from './look.ts';
import type { Mode, Side } from './model.ts';

/** Labels in the order of the buttons: a, tie, both bad, b. */
type Votes = readonly [a: string, tie: string, bothBad: string, b: string];

export type Words = {
  heads: Record<Look['heads'], string>;
  /** Left and right, as the pages of 2025 had it. */
  sides: Votes;
  /** A and B, as the pages of 2026 have it. */
  letters: Votes;
  /** The shorter wording of late 2026. */
  short: Votes;
  choice: readonly [a: string, skip: string, b: string];
  modes: Record<Mode, string>;
  stop: string;
  send: string;
  ask: string;
  newChat: string;
  preview: string;
  code: string;
  copyTrace: string;
  failed: string;
  thinking: string;
  thought(seconds: number): string;
  from(name: string): string;
};

const EN: Words = {
  heads: { assistant: 'Assistant ', response: 'Response ', option: 'Option ' },
  sides: ['Left is Better', "It's a tie", 'Both are bad', 'Right is Better'],
  letters: ['A is better', 'Both are good', 'Both are bad', 'B is better'],
  short: ['A is better', 'Both good', 'Both bad', 'B is better'],
  choice: ['Continue with A', 'Skip', 'Continue with B'],
  modes: {
    battle: 'Battle Mode',
    'side-by-side': 'Side by Side',
    direct: 'Direct',
    'direct-battle': 'Direct',
  },
  stop: 'Stop generation',
  send: 'Send message',
  ask: 'Ask anything…',
  newChat: 'New Chat',
  preview: 'Preview',
  code: 'Code',
  copyTrace: 'Copy trace ID',
  failed: 'Something went wrong with this response, please try again.',
  thinking: 'Thinking…',
  thought: (seconds) => `Thought for ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  from: (name) => `Message from ${name}`,
};

const ZH: Words = {
  heads: { assistant: '助手 ', response: '回答 ', option: '选项 ' },
  sides: ['左边更好', '平局', '都不好', '右边更好'],
  letters: ['A 更好', '都好', '都不好', 'B 更好'],
  short: ['A更好', '都好', '都不好', 'B更好'],
  choice: ['继续使用 A', '跳过', '继续使用 B'],
  modes: { battle: '对战模式', 'side-by-side': '并排', direct: '直接', 'direct-battle': '直接' },
  stop: '停止生成',
  send: '发送消息',
  ask: '随便问点什么…',
  newChat: '新对话',
  preview: '预览',
  code: '代码',
  copyTrace: '复制跟踪 ID',
  failed: '此回答出现问题，请重试。',
  thinking: '思考中…',
  thought: (seconds) => `思考了 ${seconds} 秒`,
  from: (name) => `来自 ${name} 的消息`,
};

const KO: Words = {
  heads: { assistant: '어시스턴트 ', response: '응답 ', option: '옵션 ' },
  sides: ['왼쪽이 더 좋음', '무승부', '둘 다 나쁨', '오른쪽이 더 좋음'],
  letters: ['A가 더 좋음', '둘 다 좋음', '둘 다 나쁨', 'B가 더 좋음'],
  short: ['A가 더 좋아요', '둘 다 좋아요', '둘 다 별로예요', 'B가 더 좋아요'],
  choice: ['A로 계속하기', '건너뛰기', 'B로 계속하기'],
  modes: {
    battle: '배틀 모드',
    'side-by-side': '나란히 비교',
    direct: '직접 대화',
    'direct-battle': '직접 대화',
  },
  stop: '생성 중지',
  send: '메시지 보내기',
  ask: '무엇이든 물어보세요…',
  newChat: '새 채팅',
  preview: '미리보기',
  code: '코드',
  copyTrace: '추적 ID 복사',
  failed: '이 응답에 문제가 발생했습니다. 다시 시도해 주세요.',
  thinking: '생각 중…',
  thought: (seconds) => `${seconds}초 동안 생각함`,
  from: (name) => `${name}의 메시지`,
};

const JA: Words = {
  heads: { assistant: 'アシスタント ', response: '回答 ', option: 'オプション ' },
  sides: ['左の方が良い', '引き分け', 'どちらも悪い', '右の方が良い'],
  letters: ['Aの方が良い', 'どちらも良い', 'どちらも悪い', 'Bの方が良い'],
  short: ['Aが良い', '両方良い', '両方良くない', 'Bが良い'],
  choice: ['Aで続ける', 'スキップ', 'Bで続ける'],
  modes: {
    battle: 'バトルモード',
    'side-by-side': '並べて比較',
    direct: 'ダイレクト',
    'direct-battle': 'ダイレクト',
  },
  stop: '生成を停止',
  send: 'メッセージを送信',
  ask: '何でも聞いてください…',
  newChat: '新しいチャット',
  preview: 'プレビュー',
  code: 'コード',
  copyTrace: 'トレースIDをコピー',
  failed: 'この回答で問題が発生しました。もう一度お試しください。',
  thinking: '考え中…',
  thought: (seconds) => `${seconds}秒間考えました`,
  from: (name) => `${name}からのメッセージ`,
};

const ALL: Record<Locale, Words> = { en: EN, zh: ZH, ko: KO, ja: JA };

/** What the page says in the language of its look. */
export const words = (): Words => ALL[currentLook().locale];

const WORDING: Record<Generation, 'sides' | 'letters' | 'short'> = {
  '2025-04': 'sides',
  '2025-07': 'sides',
  '2026-03': 'letters',
  '2026-08': 'short',
};

/** Labels of the vote buttons in their order. */
export const voteLabels = (): Votes => words()[WORDING[currentLook().generation]];

/** What stands in a head before its model is named. */
export function headLabel(side: Side): string {
  return words().heads[currentLook().heads] + side.toUpperCase();
}
