import { lazyPart } from '../parts/lazy-part.tsx';

/** Help, fetched when it is first opened; the service worker has it by then, so it opens unplugged too. */
export const { Part: LazyHelpScreen } = lazyPart(async () => {
  const { HelpScreen } = await import('./help-screen.tsx');
  return HelpScreen;
});
