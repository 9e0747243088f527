// Room for a table that may be wider than the page: it scrolls by itself, by keyboard too.
import type { ReactNode } from 'react';

export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="ts-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
