import { useId } from 'preact/hooks';

export interface Bar {
  /** What it is of: at most some 25 characters. */
  readonly label: string;
  readonly value: number;
  /** How much of it is hatched. */
  readonly part?: number;
  /** Its figures in words, as they stand beside it. */
  readonly words: string;
}

interface BarsProps {
  readonly title: string;
  /** What the bars show, for those who cannot see them. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** The value of a bar of full length. */
  readonly most: number;
}

/* In units of the drawing, which is shown at about one pixel each. */
const width = 340;
const rowHeight = 40;
const barHeight = 12;

/** Lying bars, each below its name and figures: legible at any width, and without colours. */
export function Bars({ title, description, bars, most }: BarsProps) {
  const id = useId();
  const length = (value: number) => (most === 0 ? 0 : (width * Math.min(value, most)) / most);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>
        {description} {bars.map(({ label, words }) => `${label}: ${words}`).join('. ')}.
      </desc>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <rect class="hatch-line" width="2.5" height="6" />
      </pattern>
      {bars.map(({ label, value, part = 0, words }, index) => (
        <g key={label} transform={`translate(0 ${index * rowHeight})`}>
          <text y="14">{label}</text>
          <text class="figure" x={width} y="14">
            {words}
          </text>
          <rect class="track" y="21" width={width} height={barHeight} rx="2" />
          <rect class="bar" y="21" width={length(value)} height={barHeight} rx="2" />
          {part > 0 && <rect y="21" width={length(part)} height={barHeight} rx="2" fill={`url(#${id}-hatch)`} />}
        </g>
      ))}
    </svg>
  );
}
