// The few texts that the script which reads a page needs, in simplified Chinese.
import type { enPage } from './en-page';
import type { DictionaryOf } from './translate';

export const zhPage: DictionaryOf<typeof enPage> = {
  'failure.storage': '浏览器拒绝写入。',
  'failure.storage-full': '磁盘已满。请腾出空间后重试。',

  'refused.login': '网站要求登录后才会回答。',
  'refused.cloudflare': '网站前面的 Cloudflare 要先检查你的浏览器。',
  'refused.rateLimit': '短时间内的提问太多，网站要求稍等。',
  'refused.rateLimitFor': '短时间内的提问太多，网站要求等待约 {count} 分钟。',
  'refused.check': '网站要确认你是真人。',
  'refused.other': '网站没有接受这条提问（状态 {status}）。',
};
