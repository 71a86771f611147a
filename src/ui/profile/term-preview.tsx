import { nextTerms, termWords } from '../../core/terms/term-code.ts';
import type { TermScheme } from '../../core/terms/term-scheme.ts';
import { today } from '../../state/today.ts';

interface TermPreviewProps {
  readonly scheme: TermScheme;
  /** What is wrong with it, in sentences. */
  readonly why: readonly string[];
}

/** What the scheme makes of the next terms, or what is wrong with it, as one types. */
export function TermPreview({ scheme, why }: TermPreviewProps) {
  return (
    <section class="outcome term-preview" aria-labelledby="next-terms">
      <h2 id="next-terms">The next six terms</h2>
      {why.length === 0 && (
        <dl class="next-terms">
          {nextTerms(scheme, today()).map((term) => (
            <div key={term.code}>
              <dt>{termWords(term)}</dt>
              <dd>
                <code>{term.code}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div id="scheme-wrong" class="setting-wrong" role="status">
        {why.length > 0 && <p>Not saved yet:</p>}
        {why.slice(0, 5).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}
