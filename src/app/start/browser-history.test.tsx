import { beforeEach, expect, test } from 'vitest';
import { createFirstHistory } from './browser-history.ts';

const at = (href: string) => window.history.replaceState(null, '', href);
const bar = () => location.pathname + location.search + location.hash;

beforeEach(() => at('/'));

test('the router sees the first page without what follows `?`; the address bar keeps it all', () => {
  at('/comparer/?territoires=departement-54#a');
  const { history, showWhole } = createFirstHistory();
  expect(history.location.href).toBe('/comparer/#a');
  expect(bar()).toBe('/comparer/?territoires=departement-54#a');
  const received: string[] = [];
  history.subscribe(({ location: { href } }) => void received.push(href));
  showWhole();
  showWhole();
  expect(received).toEqual(['/comparer/?territoires=departement-54#a']);
  history.flush();
  expect(bar()).toBe('/comparer/?territoires=departement-54#a');
});

test('an address without a search is whole from the start', () => {
  at('/fiches/soleil/');
  const { history, showWhole } = createFirstHistory();
  let received = 0;
  history.subscribe(() => {
    received += 1;
  });
  showWhole();
  expect(received).toBe(0);
});

test('the name of the file is taken off the address', () => {
  at('/atlas/index.html?q=velo');
  createFirstHistory();
  expect(bar()).toBe('/atlas/?q=velo');
});

test('Back and Forward are read whole', async () => {
  at('/?q=velo');
  const { history, showWhole } = createFirstHistory();
  showWhole();
  history.push('/a-propos/');
  history.flush();
  history.back();
  await expect.poll(() => history.location.href).toBe('/?q=velo');
});

test('before the first page is hydrated, Back changes nothing for the router; it then follows', async () => {
  at('/a-propos/');
  const { history, showWhole } = createFirstHistory();
  const received: string[] = [];
  history.subscribe(({ location: { href } }) => void received.push(href));
  window.history.replaceState(null, '', '/fiches/soleil/');
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  expect(history.location.href).toBe('/a-propos/');
  expect(received).toEqual([]);
  showWhole();
  expect(received).toEqual(['/fiches/soleil/']);
  expect(history.location.href).toBe('/fiches/soleil/');
});

test('a redirect of the first page is followed at once', () => {
  at('/territoires/departement/75/?q=velo');
  const { history, showWhole } = createFirstHistory();
  const received: string[] = [];
  history.subscribe(({ location: { href } }) => void received.push(href));
  history.replace('/territoires/commune/75056/');
  expect(history.location.href).toBe('/territoires/commune/75056/');
  showWhole();
  expect(received).toEqual(['/territoires/commune/75056/']);
});

test('a link to a part of the page, which leaves no state, is a page like another', async () => {
  at('/?q=velo');
  const { history, showWhole } = createFirstHistory();
  showWhole();
  const received: string[] = [];
  history.subscribe(() => void received.push(history.location.href));
  window.history.replaceState(null, '', '/?q=velo#titre');
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  await expect.poll(() => received.at(-1)).toBe('/?q=velo#titre');
});
