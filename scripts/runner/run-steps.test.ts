import { expect, test } from 'vitest';
import { runSteps, type Step } from './run-steps.ts';

/** A step that ends when the test releases it. */
function held(name: string, more: Partial<Step> = {}, failed = 0) {
  let began = false;
  let end = () => {};
  const step: Step = {
    name,
    run: () => {
      began = true;
      return new Promise((resolve) => {
        end = () => resolve({ passed: 1, failed, output: `${name} says` });
      });
    },
    ...more,
  };
  return { step, hasBegun: () => began, end: () => end() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

function board(cores: number) {
  const printed: string[] = [];
  return { printed, cores, clock: () => 0, print: (text: string) => void printed.push(text) };
}

test('steps run side by side as far as there are cores', async () => {
  const [a, b, c] = [held('a'), held('b'), held('c')];
  const all = runSteps([a.step, b.step, c.step], board(2));
  await turn();
  expect([a, b, c].map((one) => one.hasBegun())).toEqual([true, true, false]);
  b.end();
  await turn();
  expect(c.hasBegun()).toBe(true);
  a.end();
  c.end();
  expect(await all).toEqual({ passed: 3, failed: 0 });
});

test('a step that wants all cores waits until it is alone, and for what it comes after', async () => {
  const [a, b, last] = [held('a'), held('b'), held('last', { cores: 'all', after: ['a'] })];
  const all = runSteps([a.step, last.step, b.step], board(2));
  await turn();
  a.end();
  await turn();
  expect(last.hasBegun()).toBe(false);
  b.end();
  await turn();
  expect(last.hasBegun()).toBe(true);
  last.end();
  await all;
});

test('what a step prints comes whole when it ends, with how long it took', async () => {
  const [a, b] = [held('a'), held('b')];
  const paper = board(2);
  const all = runSteps([a.step, b.step], paper);
  await turn();
  expect(paper.printed).toEqual([]);
  b.end();
  await turn();
  a.end();
  await all;
  expect(paper.printed).toEqual(['\n── b: passed, 0 s\nb says\n', '\n── a: passed, 0 s\na says\n']);
});

test('what comes after a failure is not run and counts as failed', async () => {
  const [a, b] = [held('a', {}, 2), held('b', { after: ['a'] })];
  const paper = board(2);
  const all = runSteps([a.step, b.step], paper);
  await turn();
  a.end();
  expect(await all).toEqual({ passed: 1, failed: 3 });
  expect(b.hasBegun()).toBe(false);
  expect(paper.printed.join('')).toContain('b: NOT RUN, since « a » failed');
});

test('a step that breaks is a failure that says why', async () => {
  const paper = board(1);
  const broken: Step = { name: 'a', run: () => Promise.reject(new Error('no such report')) };
  expect(await runSteps([broken], paper)).toEqual({ passed: 0, failed: 1 });
  expect(paper.printed.join('')).toContain('no such report');
});
