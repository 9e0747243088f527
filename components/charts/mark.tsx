// The parts of a drawing: marks, which have names and are reached by keyboard, and what is for the eye only.
import type { ReactNode } from 'react';
import type { MarkProps } from './use-marks';

interface ChartMarkProps {
  /** Accessible name and tooltip. */
  label: string;
  /** From `useMarks`. */
  mark: MarkProps;
  /** Where the mark leads, if anywhere. */
  href?: string | undefined;
  children: ReactNode;
}

export function ChartMark({ label, mark, href, children }: ChartMarkProps) {
  const props = { className: 'tc-mark', 'aria-label': label, ...mark };
  const inside = (
    <>
      <title>{label}</title>
      {children}
    </>
  );
  if (href !== undefined) {
    return (
      <a href={href} {...props}>
        {inside}
      </a>
    );
  }
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an image that arrow keys lead to, so that its name can be heard
    <g role="img" {...props}>
      {inside}
    </g>
  );
}

interface SilentProps {
  /** Where it is moved to, as SVG writes it. */
  transform?: string;
  children: ReactNode;
}

/** Parts of a drawing that are for the eye only: what they say is in the names of the marks and in the table. */
export function Silent({ children, ...rest }: SilentProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
    <g {...rest} aria-hidden="true">
      {children}
    </g>
  );
}
