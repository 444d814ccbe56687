import type { DrawnMap as Drawing } from '../formats/static-map-shapes.ts';
import { DrawnMap } from '../static-map/DrawnMap.tsx';
import { Button } from '../ui/Button.tsx';
import type { EmbeddedPage, EmbeddedSetting } from './embedded-page.ts';

/** What a button of the map does, for the script: see `map-view.ts`. */
const CLOSER = [
  ['in', 'Zoomer', 'M12 5v14M5 12h14'],
  ['out', 'Dézoomer', 'M5 12h14'],
  ['whole', 'Recentrer la carte', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'],
] as const;

const WAYS = [
  ['up', 'Aller vers le nord', 'M6 14l6-6 6 6'],
  ['left', 'Aller vers l’ouest', 'M14 6l-6 6 6 6'],
  ['right', 'Aller vers l’est', 'M10 6l6 6-6 6'],
  ['down', 'Aller vers le sud', 'M6 10l6 6 6-6'],
] as const;

type EmbeddedMapProps = Pick<EmbeddedPage, 'view'> & EmbeddedSetting & { readonly drawing: Drawing };

export function EmbeddedMap({ drawing, ground, groundFile, base, view }: EmbeddedMapProps) {
  return (
    <section className="static-map" aria-label="Carte">
      <DrawnMap {...{ drawing, ground, groundFile, base }} sheet={view.kind === 'sheet' ? view.id : null} />
      {/* The script shows them. */}
      <div className="tools" hidden>
        <Tools acts={CLOSER} />
        <div className="ways" hidden>
          <Tools acts={WAYS} />
        </div>
      </div>
    </section>
  );
}

function Tools({ acts }: { readonly acts: typeof CLOSER | typeof WAYS }) {
  return acts.map(([act, name, path]) => (
    <Button key={act} look="bare" data-act={act} aria-label={name} title={name}>
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </Button>
  ));
}
