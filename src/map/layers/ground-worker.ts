import type { WorkerGlobalScopeInterface } from 'maplibre-gl';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { basemapGeometry, overviewGeometry } from '../contours/overview-geometry.ts';
import { groundOf } from './ground.ts';
import { FILES_ADDRESS, GROUND_PROTOCOL, type GroundFiles, hasExtentsAt, unsent } from './worker-protocol.ts';

// Runs in MapLibre's worker, while the page is taken over: what it cuts into tiles never crosses from the page.

declare const self: WorkerGlobalScopeInterface;

async function readFiles() {
  const { data } = await self.makeRequest({ url: FILES_ADDRESS, type: 'string' }, new AbortController());
  const [overview, basemap, kind]: GroundFiles = JSON.parse(data);
  const isRough = (key: TerritoryKey) => isRoughArea({ level: partsOf(key)[0] }, kind);
  return { overview: overviewGeometry(overview), basemap: basemapGeometry(basemap), isRough };
}

let files = readFiles();
files.catch(() => undefined);

self.addProtocol(GROUND_PROTOCOL, async ({ url }) => {
  files = files.catch(readFiles);
  const { overview, basemap, isRough } = await files;
  return { data: unsent(groundOf(overview, basemap, hasExtentsAt(url) ? isRough : null)) };
});
