import { groupBy } from '../../core/collections/group-by.ts';
import { epciAreas } from '../../core/formats/epci-file.ts';
import { upperAreas } from '../../core/formats/upper-levels-file.ts';
import { contourPath } from '../../core/geo/contour-path.ts';
import { FRANCE_PLANE, isOnFrance } from '../../core/geo/france-bounds.ts';
import type { Position } from '../../core/geo/position.ts';
import { type Area, contourOf, type Topology } from '../../core/geo/topology.ts';
import { classOf } from '../../core/indicators/colouring.ts';
import type { Likeness } from '../../core/sheet/initiative.ts';
import { byResemblance, RESEMBLANCE_LIMITS } from '../../core/similarity/resemblance.ts';
import type { ResembledLevel } from '../../core/territory/clicked-level.ts';
import type { MeasuredTerritory } from '../../core/territory/territory-record.ts';
import { loadUpperLevels } from '../../state/data/atlas-files.ts';
import { loadEpci, loadOverview } from '../../state/data/load-contours.ts';

/** Units of the drawn France: nearer points do not show. */
const INVISIBLE = 3;

type Drawn = MeasuredTerritory & { readonly pin: Position; readonly area: Area };

async function areasAt(level: ResembledLevel): Promise<readonly [Topology, readonly Drawn[]]> {
  if (level === 'epci') {
    const file = await loadEpci();
    return [file, epciAreas(file)];
  }
  const [file, upperLevels] = await Promise.all([loadOverview(), loadUpperLevels()]);
  return [file, upperAreas(level, file, upperLevels)];
}

/** All the others of an author's level, most alike first, and what shades the drawn France. @throws DataError */
export async function loadResemblance({ level, author }: Likeness) {
  const [file, areas] = await areasAt(level);
  const all = byResemblance(author, areas).map((one) => ({
    ...one,
    step: classOf(one.value, RESEMBLANCE_LIMITS) + 1,
  }));
  const drawn = all.filter(({ pin }) => isOnFrance(pin));
  const shades = [...groupBy(drawn, (one) => `${one.level} ${one.step}`)]
    // « epci » comes before « ept », which lie on top.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, some]) => ({
      step: name.slice(-1),
      path: some
        .map(({ area }) => contourPath(contourOf(file, area), FRANCE_PLANE.place, INVISIBLE, 0))
        .join(''),
    }));
  return { all, shades };
}
