import {
  forgetOverview,
  loadBasemap,
  loadDetail as loadDetailFile,
  loadMapNames,
  loadOverview as loadOverviewFile,
} from '../../data/load-contours.ts';
import { DataError } from '../../data/load-file.ts';
import type { Overview } from '../../formats/overview-file.ts';
import { type ContourState, tracked, useContours } from './contour-state.ts';
import {
  basemapGeometry,
  nameFeatures,
  type OverviewGeometry,
  overviewGeometry,
} from './overview-geometry.ts';

function builtFrom<T, R>(result: PromiseSettledResult<T>, build: (value: T) => R): R | null {
  try {
    if (result.status === 'rejected') throw result.reason;
    return build(result.value);
  } catch (error) {
    console.warn('map file', error);
    return null;
  }
}

let overviewLoad: Promise<void> = Promise.resolve();

/** Settled once the last {@link loadOverview} has, well or not. */
export const overviewAsked = (): Promise<void> => overviewLoad;

let startsClose = false;

/** Once a visit: the contours of the first view, or the finer ones if that view is close. */
export function startContours(isClose: boolean): void {
  if (asked > 0) return;
  startsClose = isClose;
  void loadOverview();
}

async function loadFirst(): Promise<readonly [file: Overview, isDetailed: boolean]> {
  try {
    if (startsClose) return [await loadDetailFile(), true];
  } catch (error) {
    console.warn('finer contours', error);
  }
  return [await loadOverviewFile(), false];
}

const upperLevels = (overview: OverviewGeometry, isDetailed: boolean, { levels }: ContourState) => ({
  overview,
  isDetailed,
  levels: { ...levels, region: overview.region, departement: overview.departement },
});

/** Milliseconds that contours wait for what only adorns them: data that are drawn together take fewer frames. */
const ADORNING_MS = 1000;

type Adornments = Pick<ContourState, 'basemap'> & { readonly names: ReturnType<typeof nameFeatures> | null };

async function loadAdornments(): Promise<Adornments> {
  const [basemap, names] = await Promise.allSettled([loadBasemap(), loadMapNames()]);
  return { basemap: builtFrom(basemap, basemapGeometry), names: builtFrom(names, nameFeatures) };
}

const adorned = ({ basemap, names }: Adornments, before: ContourState) => ({
  basemap,
  names: names ? { ...before.names, overview: names } : before.names,
});

/** Never throws: the state tells. Contours that hang count as a failure, and are still drawn if they arrive late. */
export function loadOverview(): Promise<void> {
  overviewLoad = readOverview();
  return overviewLoad;
}

let asked = 0;

async function readOverview(): Promise<void> {
  asked += 1;
  const own = asked;
  useContours.setState({ status: 'loading' });
  while (own === asked) {
    const adornments = tracked(loadAdornments());
    const [map] = await tracked(Promise.allSettled([loadFirst()]));
    const soon = await Promise.race([
      adornments,
      new Promise<null>((wait) => setTimeout(wait, ADORNING_MS, null)),
    ]);
    if (own !== asked) return;
    const first = builtFrom(map, ([file, isDetailed]) => [overviewGeometry(file), isDetailed] as const);
    if (!first && map.status === 'fulfilled') forgetOverview();
    useContours.setState((state) => ({
      ...(first
        ? { status: 'ready', ...upperLevels(...first, state) }
        : { status: 'failed', overview: null }),
      ...(soon && adorned(soon, state)),
    }));
    if (!soon)
      void adornments.then((late) => own === asked && useContours.setState((now) => adorned(late, now)));
    const late = map.status === 'rejected' && map.reason instanceof DataError && map.reason.reason === 'slow';
    if (!late) return;
  }
}

let detail: Promise<void> | null = null;

async function readDetail(): Promise<void> {
  const [file] = await Promise.all([loadDetailFile(), overviewLoad]);
  if (useContours.getState().isDetailed) return;
  const overview = overviewGeometry(file);
  useContours.setState((state) => ({ status: 'ready', ...upperLevels(overview, true, state) }));
}

/** Once, after the overview. Without them the map is only coarser. */
export function loadDetail(): Promise<void> {
  detail ??= tracked(readDetail()).catch((error: unknown) => {
    detail = null;
    console.warn('finer contours', error);
  });
  return detail;
}
