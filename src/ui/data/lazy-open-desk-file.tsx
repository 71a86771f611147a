import { lazyPart } from '../parts/lazy-part.tsx';

/** The way to open a desk file, for the first page. */
export const { Part: LazyOpenDeskFile } = lazyPart(async () => {
  const { OpenDeskFile } = await import('./open-desk-file.tsx');
  return OpenDeskFile;
});
