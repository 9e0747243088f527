// How series are told apart without colour: each has a shape and a kind of line of its own.

/** Most series that have a look of their own; further ones begin again. */
export const LOOKS = 6;

const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '14 5', '5 2 1 2 1 2'] as const;

/** Shapes around 0,0 that fit in a circle of radius 5. */
const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'M-3.6-3.6h7.2v7.2h-7.2z',
  'M0-4.8 4.4 3.2h-8.8z',
  'M0-5 5 0 0 5-5 0z',
  'M0 4.8-4.4-3.2h8.8z',
  'M-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
] as const;

/** Dashes of the line of the series with this number, from 0; undefined for a line without gaps. */
export function dashOf(series: number): string | undefined {
  return DASHES[series % LOOKS];
}

interface PointShapeProps {
  series: number;
  x: number;
  y: number;
}

/** The mark of a series at a place. */
export function PointShape({ series, x, y }: PointShapeProps) {
  return (
    <path
      className={`tc-point tc-series-${series % LOOKS}`}
      d={SHAPES[series % LOOKS]}
      transform={`translate(${x} ${y})`}
    />
  );
}
