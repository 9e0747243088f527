// The shape of the mark on a 32 px grid: two answers side by side, alike but for the tell in one of them.

export const LEFT_LANE =
  'M7.5 5H10a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H7.5a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z';
/** With a bite where the tell sits. */
export const RIGHT_LANE =
  'M20 5h4.5a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H20a3 3 0 0 1-3-3v-2.7a5.3 5.3 0 0 0 0-10.6V8a3 3 0 0 1 3-3z';
export const TELL = { cx: 17.2, cy: 16, r: 2.9 };
