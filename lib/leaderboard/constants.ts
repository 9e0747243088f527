// The numbers of the arena's published method, as in FastChat's `elo_analysis.py` and `rating_systems.py`.

/** Points of rating by which odds of 10 to 1 are written. */
export const SCALE = 400;
export const BASE = 10;
/** Mean of all ratings where the anchor is not among the names. */
export const INIT_RATING = 1000;
/** The model whose rating is fixed, and at what. */
export const ANCHOR = { name: 'mixtral-8x7b-instruct-v0.1', rating: 1114 } as const;

/** Points of rating in one nat of log-odds. */
export const POINTS = SCALE / Math.log(BASE);

/** Strength of the ridge of the published style control for battles counted once. */
export const STYLE_RIDGE = 0.5;
/** 97.5 % quantile of the standard normal distribution. */
export const Z95 = 1.959963984540054;
