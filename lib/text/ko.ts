// Everything the user reads, in Korean.
import type { Dictionary } from './index';
import { koPage } from './ko-page';

export const ko: Partial<Dictionary> = {
  ...koPage,
};
