import type { Share, YourData } from '../../state/your-data.ts';
import { forgetMarks, forgetShare, keepOnlyIds } from '../../state/your-data.ts';
import { Facts } from '../parts/facts.tsx';
import { Tag } from '../parts/tag.tsx';
import { byteWords, countWords, dayWords, listWords, numberWords } from '../words.ts';
import { AskTwice } from './ask-twice.tsx';

/** What is kept, term by term, in words and bytes. */
export function KeptList({ data }: { readonly data: YourData }) {
  const { shares, people, peopleBytes, settingsBytes, editMarks } = data;
  const sum = (of: (share: Share) => number): number => shares.reduce((all, share) => all + of(share), 0);
  return (
    <section class="sheet data-part" aria-labelledby="kept">
      <h2 id="kept" tabIndex={-1}>
        What is kept here
      </h2>
      {shares.length === 0 ? (
        <p>
          Nothing of any term yet. Once you start a term, or follow the link Rejections of a load, its users, the
          reports that you read and what you decide are listed here, each with its size and a button to forget it.
        </p>
      ) : (
        <>
          <Facts
            facts={[
              {
                figure: `≈ ${byteWords(sum(({ bytes }) => bytes) + peopleBytes + settingsBytes + editMarks.bytes)}`,
                label: 'in the database',
              },
              { figure: byteWords(sum(({ zipBytes }) => zipBytes)), label: 'of zips' },
            ]}
          />
          <ul class="kept-shares">
            {shares.map((share) => (
              <KeptShareView key={share.id} share={share} />
            ))}
          </ul>
        </>
      )}
      {people > 0 && (
        <p>
          <strong>From term to term:</strong> {countWords(people, 'identifier')} of people who were turned away before,
          are expected to be, or are waited for: about {byteWords(peopleBytes)}. They are forgotten with their terms.
        </p>
      )}
      {editMarks.count > 0 && <EditMarksKept marks={editMarks} />}
      {settingsBytes > 0 && (
        <p>
          <strong>The settings of the library</strong> are the profile: about {byteWords(settingsBytes)}, and nothing
          about a person.
        </p>
      )}
    </section>
  );
}

function EditMarksKept({ marks: { count, people, bytes } }: { readonly marks: YourData['editMarks'] }) {
  const forget = async () => {
    await forgetMarks();
    // The button that had the focus goes with them.
    document.getElementById('kept')?.focus();
  };
  return (
    <>
      <p>
        <strong>Fields that staff edited by hand:</strong> {countWords(count, 'mark')} made in the preview, about{' '}
        {byteWords(bytes)}
        {people > 0 &&
          `; ${countWords(people, 'person is', 'people are')} marked singly, by the identifier and nothing else`}
        . They stay until somebody removes them.
      </p>
      <AskTwice
        label="Forget what was edited by hand"
        sure="Forget all these marks for good"
        keep="Keep the marks"
        onSure={forget}
      >
        The preview then says “unless staff edited it” again. Nothing changes in Alma.
      </AskTwice>
    </>
  );
}

function KeptShareView({ share }: { readonly share: Share }) {
  const { term, loads, reports, decisions, bytes, zipBytes } = share;
  const name = nameOf(share);
  const users = loads.reduce((all, load) => all + load.users, 0);
  const hasPeople = loads.some(({ details }) => details === 'people');
  const parts = [
    `${countWords(loads.length, 'load')} with ${countWords(users, 'user')}`,
    ...(reports > 0 ? [countWords(reports, 'report')] : []),
    ...(decisions > 0 ? [countWords(decisions, 'decision')] : []),
  ];
  return (
    <li>
      <h3>
        <bdi>{name}</bdi> {term?.closed != null && <small class="soft">closed {dayWords(term.closed)}</small>}
      </h3>
      <p>{loads.length === 0 ? 'No load yet.' : `${listWords(parts)}.`}</p>
      <p class="soft">
        About {byteWords(bytes)} in the database
        {zipBytes > 0 ? `, and ${byteWords(zipBytes)} of zips` : ''}.
      </p>
      {loads.length > 0 && (
        <p>
          {hasPeople ? (
            <Tag tone="harm">People’s names and dates are here</Tag>
          ) : (
            <Tag tone="good">Identifiers only</Tag>
          )}
        </p>
      )}
      <div class="actions">
        {hasPeople && (
          <AskTwice
            label={`Keep only identifiers of ${name}`}
            sure="Delete names, dates and zips"
            keep="Keep them"
            onSure={() => keepOnlyIds(share)}
          >
            Names and dates of {numberWords(users)} users and the zips are deleted here. Identifiers, groups, reasons,
            decisions and notes stay. A zip of the mended then needs the same export once more.
          </AskTwice>
        )}
        <AskTwice
          label={`Forget ${name}`}
          sure={`Forget ${name} for good`}
          keep="Keep it"
          onSure={() => forgetShare(share)}
        >
          Its loads with their people and zips, its reports, and what was decided and is remembered because of it are
          deleted here. Nothing changes in Alma.
        </AskTwice>
      </div>
    </li>
  );
}

function nameOf({ term, loads }: Share): string {
  const [load] = loads;
  if (term !== null) return term.name;
  return load?.termId === null ? load.source.name : 'A term that is gone';
}
