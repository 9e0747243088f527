// The few texts that the script which reads a page needs, in Korean.
import type { enPage } from './en-page';
import type { DictionaryOf } from './translate';

export const koPage: DictionaryOf<typeof enPage> = {
  'failure.storage': '브라우저가 저장을 거부했습니다.',
  'failure.storage-full': '디스크가 가득 찼습니다. 공간을 비운 뒤 다시 시도하세요.',

  'refused.login': '사이트가 답하기 전에 로그인을 요구합니다.',
  'refused.cloudflare': '사이트 앞의 Cloudflare가 먼저 브라우저를 확인하려 합니다.',
  'refused.rateLimit': '짧은 시간에 프롬프트가 너무 많아 사이트가 기다려 달라고 합니다.',
  'refused.rateLimitFor':
    '짧은 시간에 프롬프트가 너무 많아 사이트가 약 {count}분 기다려 달라고 합니다.',
  'refused.check': '사이트가 사람인지 확인하려 합니다.',
  'refused.other': '사이트가 프롬프트를 받지 않았습니다(상태 {status}).',
};
