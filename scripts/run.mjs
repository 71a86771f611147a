/*
 * The commands behind `npm start` and `npm test`, and the single steps of the latter.
 * Node built-ins only, because both run from a bare clone: everything else is imported after the installation.
 */
import { install } from './install.mjs';
import { assertPortIsFree, serve, wantedPort } from './serve.mjs';
import { steps } from './steps.mjs';

async function start() {
  const port = wantedPort();
  await assertPortIsFree(port);
  await install();
  const { failed } = await steps.build();
  if (failed > 0) throw new Error('The app could not be built; the build says why above.');
  console.log(`Termload is ready at ${await serve(port)} (Ctrl+C ends it)`);
}

/** @typedef {import('./counts.mjs').Counts & { name: string, seconds: number }} Result */

/** @param {Result[]} results */
const buildFailed = (results) => results.some(({ name, failed }) => name === 'build' && failed > 0);

/** Testing what an earlier build left behind would prove nothing. */
function notRun() {
  console.error('Not run, because the build failed.');
  return { passed: 0, failed: 1 };
}

/** @param {(keyof typeof steps)[]} names */
async function check(names) {
  await install();
  /** @type {Result[]} */
  const results = [];
  for (const name of names) {
    console.log(`\n── ${name} ──`);
    const before = performance.now();
    const counts = name === 'e2e' && buildFailed(results) ? notRun() : await steps[name]();
    results.push({ name, ...counts, seconds: (performance.now() - before) / 1000 });
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { name, passed, failed, again = 0, seconds } of results) {
    const told = again === 0 ? '' : `, ${again} of those passed only when tried again: look at them`;
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)${told}`);
  }
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

const command = process.argv[2] ?? '';
try {
  if (command === 'start') await start();
  else {
    const names = /** @type {(keyof typeof steps)[]} */ (Object.keys(steps));
    const wanted = names.filter((name) => command === 'test' || command === name);
    if (wanted.length === 0) throw new Error(`Unknown command "${command}": start, test, ${names.join(', ')}.`);
    await check(wanted);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  // Nothing was tested, which is a failure and has to be told like one.
  if (command !== 'start') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
