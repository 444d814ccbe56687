import { expect, test } from 'vitest';
import { integrityOf, isWholeAnswer } from './whole-answer.ts';

const DATA = 'https://carte.test/assets/54-AbCdEfGh.topojson';
const FONT = 'https://carte.test/assets/source-sans-3-greek-AbCdEfGh.woff2';

const answer = (body: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });

test('a data file that reads whole is kept', async () => {
  expect(await isWholeAnswer(DATA, answer('{"version":1}'))).toBe(true);
});

test.each([
  ['the page of a portal', answer('{}', { 'content-type': 'text/html; charset=utf-8' })],
  ['half a file', answer('{"version":1,"ar')],
  ['nothing', answer('')],
  ['an error', answer('{}', {}, 500)],
  ['a part', answer('{}', {}, 206)],
])('%s is not', async (_, response) => {
  expect(await isWholeAnswer(DATA, response)).toBe(false);
});

test('any other file is as long as its answer says', async () => {
  const type = { 'content-type': 'font/woff2' };
  expect(await isWholeAnswer(FONT, answer('abcd', { ...type, 'content-length': '4' }))).toBe(true);
  expect(await isWholeAnswer(FONT, answer('abcd', { ...type, 'content-length': '9' }))).toBe(false);
  expect(
    await isWholeAnswer(FONT, answer('abcd', { ...type, 'content-length': '9', 'content-encoding': 'br' })),
    'the length of what was compressed',
  ).toBe(true);
});

test('the digest is that of `integrity`', async () => {
  expect(await integrityOf(new Response('alert("Hello, world.");'))).toBe(
    'sha256-95/2P1j1ZySEaTPvS2vdbldPcGJYZRvEeWm0x0qZqcQ=',
  );
});
