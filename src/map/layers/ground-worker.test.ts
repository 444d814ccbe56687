import { beforeEach, expect, test, vi } from 'vitest';
import { BASEMAP_FILE } from '../../formats/basemap-file.ts';
import { OVERVIEW_FILE } from '../../formats/overview-file.ts';
import { mapFilesFixture } from '../contours/geometry.fixture.ts';
import { FILES_ADDRESS, GROUND_PROTOCOL, groundAddress } from './worker-protocol.ts';

interface Ground {
  readonly data: { readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[] };
}

const protocols = new Map<string, (request: { readonly url: string }) => Promise<Ground>>();
const makeRequest = vi.fn();

const files = mapFilesFixture();
const text = JSON.stringify([files[OVERVIEW_FILE.name], files[BASEMAP_FILE.name], 'indicatif']);

const ground = async (hasExtents: boolean) =>
  protocols.get(GROUND_PROTOCOL)?.({ url: groundAddress(hasExtents) });

const keysIn = (answer: Ground | undefined) =>
  answer?.data.features.flatMap(({ properties }) => properties.key ?? []);

beforeEach(() => {
  vi.resetModules();
  makeRequest.mockReset();
  protocols.clear();
  vi.stubGlobal('self', { makeRequest, addProtocol: protocols.set.bind(protocols) });
});

test('the files are asked for at once, and the ground is made of them', async () => {
  makeRequest.mockResolvedValue({ data: text });
  await import('./ground-worker.ts');
  expect(makeRequest.mock.calls.map(([{ url }]) => url)).toEqual([FILES_ADDRESS]);
  expect(keysIn(await ground(true))).toEqual(['region:53']);
  expect(keysIn(await ground(false))).toEqual([]);
  expect(makeRequest).toHaveBeenCalledTimes(1);
});

test('nothing of the ground goes back to the page', async () => {
  makeRequest.mockResolvedValue({ data: text });
  await import('./ground-worker.ts');
  const answer = await ground(true);
  expect(answer?.data.features.length).toBeGreaterThan(3);
  expect(Object.entries(answer?.data ?? {})).toEqual([['type', 'FeatureCollection']]);
});

test('files that did not come are asked for again with the next request', async () => {
  makeRequest.mockRejectedValueOnce(new Error('away')).mockResolvedValue({ data: text });
  await import('./ground-worker.ts');
  expect(keysIn(await ground(true))).toEqual(['region:53']);
});
