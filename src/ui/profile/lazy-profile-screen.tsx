import { lazyPart } from '../parts/lazy-part.tsx';

/** The Profile screen, with the words of all settings. */
export const { Part: LazyProfileScreen } = lazyPart(async () => {
  const { ProfileScreen } = await import('./profile-screen.tsx');
  return ProfileScreen;
});
