import { expect, test } from 'vitest';
import { houseOf } from '../house.fixture.ts';
import { featuresUsed, unanswered } from './web-features.ts';

const used = (files: Readonly<Record<string, string>>) =>
  featuresUsed(houseOf(files)).map(({ path, line, feature }) => `${path}:${line} ${feature}`);

test('a new property, value, function, unit, selector and rule of a style sheet are found', () => {
  const sheet = `.a { anchor-name: --a; }
.a { text-wrap: balance; }
.a { width: calc-size(auto, size); }
.a { width: 2rcap; }
.a:open { color: red; }
@view-transition { navigation: auto; }
.a { display: grid; width: 10dvh; color: color-mix(in oklab, red, blue); &:hover { gap: 1px; } }
@media (width > 10px) { .a:has(b) { inset: 0; } }
`;
  expect(used({ 'src/a.css': sheet })).toEqual([
    'src/a.css:1 anchor-positioning',
    'src/a.css:2 text-wrap-balance',
    'src/a.css:3 calc-size',
    'src/a.css:4 rcap',
    'src/a.css:5 open-pseudo',
    'src/a.css:6 cross-document-view-transitions',
  ]);
});

test('a new member and a new global are found by their type, a word of our own is left alone', () => {
  const script = `document.startViewTransition(() => {});
requestIdleCallback(() => {});
const { share } = navigator;
const ours = { share: 1, startViewTransition: 2 };
export const sum = ours.share + ours.startViewTransition;
navigator.serviceWorker.register('x');
export const x = [structuredClone(share), new Intl.Segmenter('fr'), [1].toSorted()];
`;
  expect(used({ 'src/a.ts': script })).toEqual([
    'src/a.ts:1 view-transitions',
    'src/a.ts:2 requestidlecallback',
    'src/a.ts:3 share',
  ]);
});

test('what runs at build time and what tests read is left alone', () => {
  const files = {
    'src/a.ts': "import { join } from 'node:path';\nrequestIdleCallback(join);\n",
    'src/b.test.ts': 'requestIdleCallback(() => {});\n',
  };
  expect(used(files)).toEqual([]);
});

test('a use without a named fallback is refused, and so is an answer that nothing needs', () => {
  const uses = featuresUsed(houseOf({ 'src/a.css': '.a { text-wrap: balance; }' }));
  const answer = { why: 'even lines', fallback: 'lines filled one after the other' };
  expect(unanswered(uses, { 'text-wrap-balance': answer })).toEqual([]);
  expect(unanswered(uses, {})).toHaveLength(1);
  expect(unanswered(uses, { 'text-wrap-balance': { ...answer, fallback: '' } })).toHaveLength(1);
  const [stale] = unanswered([], { popover: answer });
  expect(stale?.what).toContain('nothing uses « popover » any more');
});
