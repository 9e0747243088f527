// Ways of cutting a text that know nothing of tokens.

export const NULLS = [
  'characters',
  'words',
  'spaces',
  'starts',
  'parts',
  'segments',
  'ideographs',
  'lines',
  'sentences',
  'shapes',
] as const;
export type NullId = (typeof NULLS)[number];
