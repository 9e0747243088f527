// The frame of the dashboard: name, sections, and the place for what is on show.

import type { ReactNode } from 'react';
import { t } from '../../lib/text';
import { Mark } from '../ui/mark';

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
            {t('app.name')}
          </p>
          <nav aria-label={t('desk.sections')}>
            <ul className="td-nav">
              {SECTIONS.map((id) => (
                <li key={id}>
                  <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                    {t(`desk.section.${id}`)}
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
