import { lazyPart } from '../parts/lazy-part.tsx';

const part = lazyPart(async () => (await import('./new-term-screen.tsx')).NewTermScreen);

/** Where a term is begun, fetched when it is first opened. */
export const LazyNewTermScreen = part.Part;
