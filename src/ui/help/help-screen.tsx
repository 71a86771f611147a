import './help.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, route } from '../route.ts';
import type { HelpSection } from './help-section.ts';
import { helpSections } from './help-sections.ts';

/** Help: all sections, or the one that the address names. */
export function HelpScreen() {
  if (route.value.name !== 'help') return null;
  const { section: id, entry } = route.value.values;
  if (id === undefined) return <AllSections />;
  const section = helpSections.find((one) => one.id === id);
  if (section === undefined) return <NoSection />;
  return <OneSection key={id} section={section} entry={entry} />;
}

function AllSections() {
  return (
    <article class="help">
      <PageTitle words="Help" />
      <FocusHeading level={1}>Help</FocusHeading>
      <SectionList />
    </article>
  );
}

function NoSection() {
  return (
    <article class="help">
      <PageTitle words="No such page in Help" />
      <FocusHeading level={1}>Help has no page at this address</FocusHeading>
      <p>The link may be old or cut off. This is what Help has:</p>
      <SectionList />
    </article>
  );
}

function SectionList() {
  return (
    <ul class="help-sections">
      {helpSections.map(({ id, title, about }) => (
        <li key={id}>
          <a href={addressOf('help', { section: id })}>{title}</a>
          <p>{about}</p>
        </li>
      ))}
      <li>
        <a href={addressOf('why')}>Why did my change vanish?</a>
        <p>Say what was changed in Alma and what was sent, and read what comes of it, and why.</p>
      </li>
    </ul>
  );
}

interface OneSectionProps {
  readonly section: HelpSection;
  readonly entry: string | undefined;
}

function OneSection({ section: { id, title, Part }, entry }: OneSectionProps) {
  return (
    <article class="help">
      <PageTitle words={`${title} · Help`} />
      <nav class="help-nav" aria-label="Help">
        <a href={addressOf('help')}>Help</a>
        {helpSections.map((one) => (
          <a
            key={one.id}
            href={addressOf('help', { section: one.id })}
            aria-current={one.id === id ? 'page' : undefined}
          >
            {one.title}
          </a>
        ))}
      </nav>
      <FocusHeading level={1}>{title}</FocusHeading>
      <Part entry={entry} />
    </article>
  );
}
