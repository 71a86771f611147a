import { ruleFacts } from '../../core/rules/rule-facts.ts';
import { type LastSaid, lastSaid } from '../../state/expected.ts';

/** What came of the last time somebody said what is normal here. It is there before, or nobody would hear it. */
export function ExpectedNews() {
  const said = lastSaid.value;
  return (
    <p class="expected-news" role="status">
      {said !== null && newsWords(said)}
    </p>
  );
}

function newsWords({ rule, isExpected, trouble }: LastSaid): string {
  const title = `“${ruleFacts[rule].title}”`;
  if (trouble === 'storage-full') return `${title} stays where it was: it could not be kept.`;
  const news = isExpected ? `${title} is listed under “Expected here” now.` : `${title} is counted again.`;
  return trouble === null ? news : `${news} This browser keeps nothing, so it holds until the page is closed.`;
}
