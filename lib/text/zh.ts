// Everything the user reads, in simplified Chinese.
import type { Dictionary } from './index';
import { zhPage } from './zh-page';

export const zh: Partial<Dictionary> = {
  ...zhPage,
};
