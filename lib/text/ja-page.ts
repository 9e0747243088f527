// The few texts that the script which reads a page needs, in Japanese.
import type { enPage } from './en-page';
import type { DictionaryOf } from './translate';

export const jaPage: DictionaryOf<typeof enPage> = {
  'failure.storage': 'ブラウザーが書き込みを拒否しました。',
  'failure.storage-full': 'ディスクがいっぱいです。空きを作ってからもう一度お試しください。',

  'refused.login': '回答の前にサイトがログインを求めています。',
  'refused.cloudflare': 'サイトの手前の Cloudflare が先にブラウザーを確認しようとしています。',
  'refused.rateLimit': '短時間にプロンプトが多すぎるため、サイトが待つよう求めています。',
  'refused.rateLimitFor':
    '短時間にプロンプトが多すぎるため、サイトが約 {count} 分待つよう求めています。',
  'refused.check': 'サイトが人間かどうかを確認しようとしています。',
  'refused.other': 'サイトがプロンプトを受け付けませんでした（ステータス {status}）。',
};
