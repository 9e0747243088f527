// The mark of Telltale: two answers facing each other, alike but for the tell in one of them.

/** Decorative; put the name beside it or label its parent. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg className="tt-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d={LEFT_LANE} fill="currentColor" />
      <path d={RIGHT_LANE} fill="currentColor" />
      <circle cx="18.4" cy="13.5" r="2.6" className="tt-mark-tell" />
    </svg>
  );
}

// Speech lanes with their tails at the outer corners; the right one has a bite where the tell sits.
export const LEFT_LANE =
  'M5.5 4h6A2.5 2.5 0 0 1 14 6.5v14A2.5 2.5 0 0 1 11.5 23H8l-4.1 4.6A.5.5 0 0 1 3 27.3V6.5A2.5 2.5 0 0 1 5.5 4z';
export const RIGHT_LANE =
  'M20.5 4h6A2.5 2.5 0 0 1 29 6.5V27.3a.5.5 0 0 1-.9.3L24 23h-3.5A2.5 2.5 0 0 1 18 20.5V18a4.5 4.5 0 0 0 0-9V6.5A2.5 2.5 0 0 1 20.5 4z';
