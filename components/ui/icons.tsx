// The icons, drawn on a 16 px grid with one stroke width; all are decorative, their words stand beside them.

/** One path each, so that an icon is a name and never a component of its own. */
const PATHS = {
  lock: 'M4.75 7h6.5a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5h-6.5A1.5 1.5 0 0 1 3.25 12V8.5A1.5 1.5 0 0 1 4.75 7zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8zM8 6.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z',
  check: 'M3.25 8.5l3.25 3.25 6.25-7',
  star: 'M8 2.25l1.75 3.7 4 .55-2.9 2.8.7 4L8 11.4l-3.55 1.9.7-4-2.9-2.8 4-.55z',
  'star-full':
    'M8 2.25l1.75 3.7 4 .55-2.9 2.8.7 4L8 11.4l-3.55 1.9.7-4-2.9-2.8 4-.55zM6.5 7.25h3M7 8.75h2',
  cross: 'M4.25 4.25l7.5 7.5M11.75 4.25l-7.5 7.5',
  dash: 'M4 8h8',
  plus: 'M8 3.75v8.5M3.75 8h8.5',
  warning: 'M8 2.5l6 10.75H2zM8 6.75v2.75M8 11.4v.1',
  'chevron-down': 'M4 6.25l4 4 4-4',
  'chevron-right': 'M6.25 4l4 4-4 4',
  'dock-left':
    'M3.75 3.25h8.5a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-8.5a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5zM5 6v4',
  'dock-right':
    'M3.75 3.25h8.5a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-8.5a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5zM11 6v4',
  external:
    'M6.5 3.25h-2a1.25 1.25 0 0 0-1.25 1.25v7a1.25 1.25 0 0 0 1.25 1.25h7a1.25 1.25 0 0 0 1.25-1.25v-2M9.25 3.25h3.5v3.5M12.5 3.5L7.5 8.5',
  filter: 'M2.5 3.75h11M4.75 8h6.5M6.75 12.25h2.5',
  bookmark: 'M4.5 2.75h7v10.5L8 10.5l-3.5 2.75z',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5zM10.25 10.25l3 3',
  download: 'M8 2.75v7M5 7l3 3 3-3M3 13.25h10',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  /** Edge in px. */
  size?: number;
}

export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      className="tt-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
