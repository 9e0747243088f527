// The way back from a page to the list that it belongs to.
import { LinkButton } from './button';
import { Icon } from './icons';

interface BackLinkProps {
  href: string;
  /** The list, by name. */
  label: string;
}

export function BackLink({ href, label }: BackLinkProps) {
  return (
    <LinkButton
      href={href}
      kind="plain"
      className="td-back"
      icon={<Icon name="chevron-right" size={14} />}
    >
      {label}
    </LinkButton>
  );
}
