import { useId } from 'preact/hooks';

export interface Bar {
  /** What it is of. One that is too long is cut off in the drawing. */
  readonly label: string;
  readonly value: number;
  /** How much of it is hatched. */
  readonly part?: number;
  /** Its figures in words, as they stand beside it. */
  readonly words: string;
}

/* In units of the drawing, which is shown at about one pixel each. */
const forms = {
  /** Name and figures above each bar, for figures that need words. */
  tall: { width: 340, row: 40, from: 0, length: 340, top: 21, text: 14, letters: 25 },
  /** All on one line, for many of them. */
  flat: { width: 300, row: 21, from: 104, length: 154, top: 4, text: 14, letters: 15 },
} as const;
const thickness = 12;

interface BarsProps {
  readonly form: keyof typeof forms;
  readonly title: string;
  /** What the bars show, for those who cannot see them. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** The value of a bar of full length. */
  readonly most: number;
}

/** Lying bars, each with its name and figures: legible at any width, and without colours. */
export function Bars({ form, title, description, bars, most }: BarsProps) {
  const id = useId();
  const { width, row, from, length, top, text, letters } = forms[form];
  const box = { x: from, y: top, height: thickness, rx: 2 };
  const reach = (value: number) => (most === 0 ? 0 : (length * Math.min(value, most)) / most);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${bars.length * row}`}
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
        <g key={label} transform={`translate(0 ${index * row})`}>
          <text y={text}>{label.length > letters ? `${label.slice(0, letters - 1)}…` : label}</text>
          <text class="figure" x={width} y={text}>
            {words}
          </text>
          <rect class="track" {...box} width={length} />
          <rect class="bar" {...box} width={reach(value)} />
          {part > 0 && <rect {...box} width={reach(part)} fill={`url(#${id}-hatch)`} />}
        </g>
      ))}
    </svg>
  );
}
