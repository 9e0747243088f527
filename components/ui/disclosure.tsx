// A part that opens below its own button.
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icons';

interface DisclosureProps {
  summary: ReactNode;
  /** Open from the start. */
  open?: boolean;
  children: ReactNode;
}

export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  return (
    <div className="tt-disclosure">
      <button
        type="button"
        className="tt-disclosure-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron-right" size={12} />
        {summary}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
