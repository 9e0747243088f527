// Buttons: with words, or with an icon whose words are its accessible name.
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one main act of a view, `plain` for text-like ones. */
  kind?: 'primary' | 'secondary' | 'plain';
  size?: 's' | 'm';
  icon?: ReactNode;
  /** Shows that the act is under way; the button cannot be pressed again meanwhile. */
  busy?: boolean;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    size = 'm',
    icon,
    busy,
    className,
    children,
    onClick,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      className={classNames('tt-button', `tt-button-${kind}`, `tt-button-${size}`, className)}
      // Not `disabled`: that would drop the keyboard focus in the middle of an act.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Accessible name and tooltip. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames('tt-icon-button', className)}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  );
}

interface LinkButtonProps extends ComponentProps<'a'> {
  kind?: 'primary' | 'secondary' | 'plain';
  size?: 's' | 'm';
  icon?: ReactNode;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton(props: LinkButtonProps) {
  const { kind = 'secondary', size = 'm', icon, className, children, ...rest } = props;
  return (
    <a
      {...rest}
      className={classNames('tt-button', `tt-button-${kind}`, `tt-button-${size}`, className)}
    >
      {icon}
      <span>{children}</span>
    </a>
  );
}
