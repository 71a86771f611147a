import './profile.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readProfile } from '../../state/profile.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, route } from '../route.ts';
import { ProfileFileView } from './profile-file-view.tsx';
import { type ProfilePart, profileParts } from './profile-parts.ts';
import { SavedBar } from './saved-bar.tsx';
import { SettingsSheet } from './settings-sheet.tsx';

/** The library's settings: all of them as they stand, or one part to change. */
export function ProfileScreen() {
  const isRead = useSignal(false);
  useEffect(() => {
    void readProfile().then(() => {
      isRead.value = true;
    });
  }, []);
  if (route.value.name !== 'profile') return null;
  if (!isRead.value) return <p aria-busy="true">Opening…</p>;
  const id = route.value.values.part;
  const part = profileParts.find((one) => one.id === id);
  if (part !== undefined) return <OnePart key={part.id} part={part} />;
  return <AllParts missing={id !== undefined} />;
}

function AllParts({ missing }: { readonly missing: boolean }) {
  return (
    <article class="profile">
      <PageTitle words="Profile" />
      <FocusHeading level={1}>Profile</FocusHeading>
      {missing && <p role="alert">Profile has no part at this address. These are all:</p>}
      <p class="profile-about">
        What Termload knows of your library. It is kept in this browser, can be saved as a file for a colleague, and
        holds no passwords and nothing about a person.
      </p>
      <SavedBar />
      <ProfileFileView />
      <SettingsSheet />
    </article>
  );
}

function OnePart({ part: { id, title, about, Part } }: { readonly part: ProfilePart }) {
  return (
    <article class="profile">
      <PageTitle words={`${title} · Profile`} />
      <nav class="profile-nav" aria-label="Profile">
        <a href={addressOf('profile')}>Profile</a>
        {profileParts.map((one) => (
          <a
            key={one.id}
            href={addressOf('profile', { part: one.id })}
            aria-current={one.id === id ? 'page' : undefined}
          >
            {one.title}
          </a>
        ))}
      </nav>
      <FocusHeading level={1}>{title}</FocusHeading>
      <p class="profile-about">{about}</p>
      <SavedBar />
      <div class="profile-part">
        <Part />
      </div>
      <div class="on-paper">
        <p class="paper-title">Profile</p>
        <SettingsSheet />
      </div>
    </article>
  );
}
