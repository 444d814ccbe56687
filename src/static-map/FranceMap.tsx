import type { StaticMapShapes } from '../formats/static-map-shapes.ts';

interface FranceMapProps {
  readonly shapes: StaticMapShapes;
  /** Id of the open sheet. */
  readonly selected: string | null;
  readonly credit: string;
  readonly hrefOf: (sheet: string) => string;
}

/** Same projection, extent and palette as MapLibre's first view; it stays without WebGL and without JavaScript. */
export function FranceMap({ shapes, selected, credit, hrefOf }: FranceMapProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name, a title would be a tooltip */}
      <svg viewBox={shapes.viewBox}>
        <path className="neighbours" d={shapes.neighbours} />
        <path className="land" d={shapes.land} />
        <path className="departements" d={shapes.departementBorders} />
        {shapes.sheetTerritories.map((extent) => (
          <path
            key={extent.sheets[0]}
            className="extent"
            data-theme={extent.theme}
            data-sheets={extent.sheets.join(' ')}
            data-selected={(selected !== null && extent.sheets.includes(selected)) || undefined}
            d={extent.path}
          />
        ))}
        <path className="borders" d={shapes.regionBorders} />
        {shapes.pins.map((pin) => (
          <a
            key={pin.sheet}
            href={hrefOf(pin.sheet)}
            data-sheet={pin.sheet}
            data-theme={pin.theme}
            aria-label={pin.title}
          >
            <circle cx={pin.x} cy={pin.y} r="32" fill="none" pointerEvents="all" />
            <path className="disc" d={`M${pin.x} ${pin.y}h0`} />
            <path className="eye" d={`M${pin.x} ${pin.y}h0`} />
          </a>
        ))}
      </svg>
      <p className="credit">{credit}</p>
    </>
  );
}
