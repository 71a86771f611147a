/** Two builds of the app beside each other. */
import { openApp, prepare, processorSeconds } from './app.mjs';
import { median } from './median.mjs';

/**
 * One run in a browser of its own: seconds to the verdict, and processor seconds of all its processes meanwhile.
 * @param {string} url
 * @param {string} path
 */
async function once(url, path) {
  const app = await openApp(url);
  const before = processorSeconds(app.profile);
  const { seconds } = await prepare(app.page, path);
  const processor = processorSeconds(app.profile) - before;
  await app.close();
  return { seconds, processor };
}

/**
 * Rounds of ours, theirs, theirs, ours: what drifts during a round is shared fairly. Prints medians of the rounds'
 * ratios; those of processor time hold on a busy machine too.
 * @param {{ url: string, name: string }} ours
 * @param {{ url: string, name: string }} theirs
 * @param {string} path
 * @param {number} rounds
 */
export async function compare(ours, theirs, path, rounds) {
  const runs = [];
  await once(theirs.url, path);
  await once(ours.url, path);
  for (let round = 0; round < rounds; round++) {
    const [a1, b1] = [await once(ours.url, path), await once(theirs.url, path)];
    const [b2, a2] = [await once(theirs.url, path), await once(ours.url, path)];
    runs.push({ ours: mean(a1, a2), theirs: mean(b1, b2) });
  }
  for (const what of /** @type {const} */ (['seconds', 'processor'])) {
    const ratios = runs.map((run) => run.ours[what] / run.theirs[what]);
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    const medians = [runs.map((run) => run.ours[what]), runs.map((run) => run.theirs[what])].map(median);
    console.log(
      `${what === 'seconds' ? 'time' : 'processor time'}: ${ours.name} ${medians[0]?.toFixed(2)} s, ${theirs.name} ${medians[1]?.toFixed(2)} s, ratio ${median(ratios).toFixed(2)} (median of ${rounds} rounds, ${low.toFixed(2)} to ${high.toFixed(2)})`,
    );
  }
}

/**
 * @param {{ seconds: number, processor: number }} one
 * @param {{ seconds: number, processor: number }} other
 */
function mean(one, other) {
  return { seconds: (one.seconds + other.seconds) / 2, processor: (one.processor + other.processor) / 2 };
}
