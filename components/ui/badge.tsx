// A small word that marks a state; the word carries the meaning, the colour only helps.
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'neutral' | 'accent' | 'seal' | 'right' | 'wrong';

interface BadgeProps {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={classNames('tt-badge', `tt-badge-${tone}`)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
