// Everything the user reads, in Japanese.
import type { Dictionary } from './index';
import { jaPage } from './ja-page';

export const ja: Partial<Dictionary> = {
  ...jaPage,
};
