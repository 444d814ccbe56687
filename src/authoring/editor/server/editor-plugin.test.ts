import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { EditorApi } from './editor-api.ts';
import { answer } from './editor-plugin.ts';

const notAsked = () => {
  throw new Error('not asked');
};

const api: EditorApi = {
  mentions: notAsked,
  tick: notAsked,
  remove: notAsked,
  rename: notAsked,
  importFile: notAsked,
  icons: notAsked,
  start: () => ({ site: '', schema: { type: 'object' }, settings: {}, themes: [], parts: [] }),
  sheets: () => [],
  open: () => null,
  territories: () => [],
  draft: async ({ fields }) => ({ faults: [], preview: JSON.stringify(fields) }),
  save: () => ({ saved: true, version: '', faults: [] }),
};

const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const sent = (fields: string) =>
  `{"id":"a","version":null,"fields":${fields},"title":"","parts":[],"newImages":{}}`;

test.each([
  ['no text', '', 400],
  ['no JSON', '{', 400],
  ['an unknown key', sent('{}').replace('{', '{"__proto__":{},'), 400],
  ['arrays in arrays', nested, 400],
  ['a field of arrays in arrays', sent(`{"themes":${nested}}`), 400],
  ['a sheet', sent('{}'), 200],
])('the form’s server answers %s', async (_, text, status) => {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'POST', url: '/editeur/api/brouillon' });
  request.push(text);
  request.push(null);
  const response = new ServerResponse(request);
  await answer(api, 'brouillon', request, response);
  expect(response.statusCode).toBe(status);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
