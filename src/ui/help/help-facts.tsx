import type { ComponentChildren } from 'preact';

interface HelpFactsProps {
  readonly title: string;
  readonly facts: readonly { readonly what: string; readonly facts: ComponentChildren }[];
}

/** One part of a page: things to know, each by its name. */
export function HelpFacts({ title, facts }: HelpFactsProps) {
  return (
    <section class="help-group">
      <h2>{title}</h2>
      <dl class="help-facts">
        {facts.map((fact) => (
          <div key={fact.what}>
            <dt>{fact.what}</dt>
            <dd>{fact.facts}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
