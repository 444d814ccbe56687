import { expect, test } from 'vitest';
import { addressMap } from './host-files.ts';

test('each page is known with and without its last slash, once; nothing else than an address gets in', () => {
  expect(addressMap(['/', '/a-propos/', '/fiches/x/', '/fiches/x/', '/y; return 200 z/'])).toBe(
    '/a-propos/ /a-propos/;\n/a-propos /a-propos/;\n/fiches/x/ /fiches/x/;\n/fiches/x /fiches/x/;\n',
  );
});
