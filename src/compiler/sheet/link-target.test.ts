import { expect, it } from 'vitest';
import { isSafeTarget } from './details-schema.ts';

it.each([
  'https://a.fr',
  'HTTP://a.fr',
  'mailto:a@b.fr',
  'tel:+33102030405',
  '/fiches/x/',
  '../x',
  '#suite',
  '?a=b:c',
  'x/y:z',
])('publishes %j', (href) => expect(isSafeTarget(href)).toBe(true));

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  'https:a.fr',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '1x:y',
  '',
])('refuses %j', (href) => expect(isSafeTarget(href)).toBe(false));
