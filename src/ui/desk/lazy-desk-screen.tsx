import { lazyPart } from '../parts/lazy-part.tsx';

const part = lazyPart(async () => (await import('./desk-screen.tsx')).DeskScreen);

/** The desk of a term, fetched when it is first opened. */
export const LazyDeskScreen = part.Part;
