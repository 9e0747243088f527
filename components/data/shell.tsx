// The frame of the dashboard: name, sections, and the place for what is on show.
import type { ReactNode } from 'react';
import { Mark } from '../ui/mark';
import { strings } from './strings';

const SECTIONS = [
  'battles',
  'names',
  'leaderboard',
  'statistics',
  'probes',
  'data',
  'health',
  'settings',
] as const;

interface ShellProps {
  /** `keep` has no place of its own among the sections: it is reached from the battles. */
  section: (typeof SECTIONS)[number] | 'keep';
  children: ReactNode;
}

export function Shell({ section, children }: ShellProps) {
  return (
    <>
      <header className="td-header">
        <div className="td-header-inner">
          <p className="td-brand">
            <Mark size={22} />
            {strings.title}
          </p>
          <nav aria-label={strings.sections}>
            <ul className="td-nav">
              {SECTIONS.map((id) => (
                <li key={id}>
                  <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                    {strings[id]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main className="td-main">{children}</main>
    </>
  );
}
