// The units in which packed cuts hold times.

/** By their number in the packed forms, which must never change: so many of them make a millisecond. */
export const UNITS = [1, 10] as const;
