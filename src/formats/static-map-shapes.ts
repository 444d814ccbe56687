import type { Level } from '../domain/territory/level.ts';

/** SVG path data of the prerendered map, in the units of its view box: the overview of the métropole in Web Mercator. */
export interface StaticMapShapes {
  readonly viewBox: string;
  readonly neighbours: string;
  readonly land: string;
  /** Inside régions. */
  readonly departementBorders: string;
  readonly regionBorders: string;
  /** Territories that carry sheets, widest first. */
  readonly sheetTerritories: readonly {
    /** Ids of the sheets that it carries. */
    readonly sheets: readonly string[];
    readonly theme: string;
    readonly path: string;
  }[];
  /** One pin a sheet, parted so that none hides another; x and y in units of the view box. */
  readonly pins: readonly {
    readonly sheet: string;
    readonly title: string;
    readonly theme: string;
    readonly level: Level;
    readonly x: number;
    readonly y: number;
  }[];
}
