import type { Overview } from '../../../core/formats/overview-file.ts';
import {
  forgetOverview,
  loadBasemap,
  loadDetail as loadDetailFile,
  loadMapNames,
  loadOverview as loadOverviewFile,
} from '../../../state/data/load-contours.ts';
import { DataError } from '../../../state/data/load-file.ts';
import { resource } from '../../../state/data/resource.ts';
import { type ContourState, useContours } from './contour-state.ts';
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

/** Once the overview has come or has failed. */
export const overviewSettled = (): Promise<void> =>
  new Promise((resolve) => {
    const look = ({ status }: ContourState) => {
      if (status === 'loading') return;
      stop();
      resolve();
    };
    const stop = useContours.subscribe(look);
    look(useContours.getState());
  });

/** Once a visit: the contours of the first view, or the finer ones if that view is close. */
export function startContours(isClose: boolean): void {
  if (useContours.getState().asked > 0) return;
  useContours.setState({ startsClose: isClose });
  void loadOverview();
}

async function loadFirst(): Promise<readonly [file: Overview, isDetailed: boolean]> {
  try {
    if (useContours.getState().startsClose) return [await loadDetailFile(), true];
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
export async function loadOverview(): Promise<void> {
  const own = useContours.getState().asked + 1;
  const isLast = () => useContours.getState().asked === own;
  useContours.setState({ status: 'loading', asked: own });
  while (isLast()) {
    const adornments = loadAdornments();
    const [map] = await Promise.allSettled([loadFirst()]);
    const soon = await Promise.race([
      adornments,
      new Promise<null>((wait) => setTimeout(wait, ADORNING_MS, null)),
    ]);
    if (!isLast()) return;
    const first = builtFrom(map, ([file, isDetailed]) => [overviewGeometry(file), isDetailed] as const);
    if (!first && map.status === 'fulfilled') forgetOverview();
    useContours.setState((state) => ({
      ...(first
        ? { status: 'ready', ...upperLevels(...first, state) }
        : { status: 'failed', overview: null }),
      ...(soon && adorned(soon, state)),
    }));
    if (!soon) void adornments.then((late) => isLast() && useContours.setState((now) => adorned(late, now)));
    const late = map.status === 'rejected' && map.reason instanceof DataError && map.reason.reason === 'slow';
    if (!late) return;
  }
}

/** After the overview. Without them the map is only coarser. */
export const detail = resource(async () => {
  const [file] = await Promise.all([loadDetailFile(), overviewSettled()]);
  if (useContours.getState().isDetailed) return;
  const overview = overviewGeometry(file);
  useContours.setState((state) => ({ status: 'ready', ...upperLevels(overview, true, state) }));
});
