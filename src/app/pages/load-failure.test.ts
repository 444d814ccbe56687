import { expect, test } from 'vitest';
import { DataError } from '../../state/data/load-file.ts';
import { CodeError } from '../../state/data/resource.ts';
import { failureWords } from './load-failure.ts';

test.each(['network', 'http', 'slow'] as const)('a file that fails (%s) may be a connection', (reason) => {
  const { sentence, way } = failureWords(new DataError('/a.json', reason));
  expect(sentence).toContain('connexion est peut-être coupée');
  expect(way).toBe('retry');
});

test('code that is missing is asked for with the whole page', () => {
  expect(failureWords(new CodeError('missing'))).toMatchObject({
    sentence: expect.stringContaining('mis à jour'),
    way: 'reload',
  });
});

test('another answer in the place of a file is called that', () => {
  expect(failureWords(new DataError('/a.json', 'malformed')).sentence).toContain('portail de connexion');
});

test('a file of another version asks for the page again', () => {
  expect(failureWords(new DataError('/a.json', 'version'))).toMatchObject({
    sentence: expect.stringContaining('autre version'),
    way: 'reload',
  });
});

test.each([new TypeError('x is undefined'), new Error('no territory'), 'odd', undefined])(
  'an error of the atlas never says that the connection is cut: %s',
  (error) => {
    const { sentence, way, button } = failureWords(error);
    expect(sentence).toContain('votre connexion n’est pas en cause');
    expect({ way, button }).toEqual({ way: 'reload', button: 'Recharger la page' });
  },
);
