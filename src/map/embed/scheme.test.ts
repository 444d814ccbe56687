import { expect, test } from 'vitest';
import { answered, askedScheme } from './embed-query.ts';

test('only the two schemes that there are can be asked for', () => {
  expect(askedScheme('?theme=sombre')).toBe('sombre');
  expect(askedScheme('?territoires=region-53&theme=clair')).toBe('clair');
  for (const search of ['', '?theme=', '?theme=sombres', '?theme=dark', '?montheme=clair'])
    expect(askedScheme(search), search).toBeNull();
});

test('the scheme that is asked for answers what a style asks of the device, and nothing else', () => {
  expect(answered('screen and (prefers-color-scheme: dark)', 'sombre')).toBe('screen and (min-width: 0)');
  expect(answered('screen and (prefers-color-scheme: dark)', 'clair')).toBe('screen and (max-width: 0)');
  expect(answered('(prefers-color-scheme:light)', 'clair')).toBe('(min-width: 0)');
  expect(answered('(prefers-contrast: more) and (prefers-color-scheme: dark)', 'sombre')).toBe(
    '(prefers-contrast: more) and (min-width: 0)',
  );
  expect(answered('(max-width: 599px)', 'sombre')).toBe('(max-width: 599px)');
});
