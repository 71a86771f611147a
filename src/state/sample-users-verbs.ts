import { sampleFiles, sampleTermOf } from '../core/sample/sample-files.ts';
import { previewState } from './preview.ts';
import { takeCurrentUsers } from './preview-verbs.ts';
import { tellProblem } from './problems.ts';
import { today } from './today.ts';

/** Whether the previewed load is this term's of the sample, of which there are users in Alma, too. */
export function isSamplePreview(): boolean {
  const state = previewState.value;
  return 'load' in state && sampleTermOf(state.load.source) === 'current';
}

/** Previews with the made-up users that the sample's college has in Alma. */
export async function takeSampleUsers(): Promise<void> {
  if (!isSamplePreview()) return;
  try {
    const { sampleAlma } = await import('../core/sample/sample-alma.ts');
    await takeCurrentUsers([new File([sampleAlma(today())], sampleFiles.current.alma)]);
  } catch (error) {
    tellProblem('The sample’s users could not be fetched. Reload the page and try again.', error);
  }
}
