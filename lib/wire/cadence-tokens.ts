// Numbers about the pieces as seen by each vocabulary: how many cuts fall inside its tokens, and how many tokens a piece holds.
import { VOCABULARIES, type VocabularyId } from '../tokenizers/vocabularies';

/** What one vocabulary says of the pieces. */
export interface VocabularyView {
  id: VocabularyId;
  /** Cuts that fall between tokens, of all cuts that were looked at. */
  fits: number;
  of: number;
  /** Tokens of the whole text. */
  tokens: number;
}

export interface TokenView {
  vocabularies: readonly VocabularyView[];
  /** Tokens of each piece by the vocabulary that fits best. */
  tokensPerPiece: readonly number[];
}

const SHARES = [1, 2, 3, 5, 9] as const;

export const TOKEN_NAMES: readonly string[] = [
  'best-misfits',
  'tokens-mean-log',
  ...SHARES.map((limit) => `tokens-up-to-${limit}`),
  ...VOCABULARIES.map((id) => `misfits:${id}`),
  ...VOCABULARIES.map((id) => `tokens:${id}`),
];

const misfitsOf = ({ fits, of }: VocabularyView): number => Math.log((of - fits + 0.5) / (of + 1));

/** Numbers in the order of `TOKEN_NAMES`; zeros where nothing was read. */
export function tokenFeatures(view: TokenView | null): number[] {
  const read = view?.vocabularies.filter(({ of }) => of > 0) ?? [];
  if (view === null || read.length === 0) return TOKEN_NAMES.map(() => 0);
  const best = Math.min(...read.map(misfitsOf));
  const pieces = Math.max(1, view.tokensPerPiece.length);
  const sum = view.tokensPerPiece.reduce((total, tokens) => total + tokens, 0);
  const find = (id: VocabularyId) => read.find((one) => one.id === id);
  return [
    best,
    Math.log(Math.max(0.1, sum / pieces)),
    ...SHARES.map((limit) => view.tokensPerPiece.filter((n) => n <= limit).length / pieces),
    ...VOCABULARIES.map((id) => {
      const one = find(id);
      return one === undefined ? 0 : misfitsOf(one) - best;
    }),
    // Tokens for each cut: 1 where the pieces are this vocabulary's tokens, one by one.
    ...VOCABULARIES.map((id) => {
      const one = find(id);
      return one === undefined ? 0 : Math.log(Math.max(1, one.tokens) / (one.of + 1));
    }),
  ];
}
