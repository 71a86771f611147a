import './facts.css';

export interface Fact {
  readonly figure: string;
  /** What the figure counts. */
  readonly label: string;
  /** Colours the figure where it is one to worry about. */
  readonly tone?: 'fatal' | 'reject' | 'harm' | 'note';
}

/** A row of figures, each with what it counts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ figure, label, tone }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={tone ?? ''}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
