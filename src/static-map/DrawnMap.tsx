import { linksFrom } from '../address/addresses.ts';
import { site, themeOf } from '../data/settings.ts';
import { isRoughArea } from '../domain/territory/area-precision.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { DrawnMap as Drawing, DrawnGround, DrawnMark } from '../formats/static-map-shapes.ts';
import { needsLeader } from '../geo/marker-layout.ts';
import type { ScreenPoint } from '../geo/spread-markers.ts';
import styles from '../outline/LevelMark.module.css';
import { LevelShape } from '../outline/LevelMark.tsx';
import { sheetCount } from '../text/french-numbers.ts';
import { ThemeSign } from '../ui/ThemeIcon.tsx';
import { groundId, LAND_ID } from './ground-file.ts';
import { themeSignId } from './static-map-live.ts';

interface DrawnMapProps {
  readonly ground: DrawnGround;
  /** Address of the file that has the ground's shapes; null draws them in the page. */
  readonly groundFile: string | null;
  readonly drawing: Drawing;
  /** The sheet whose page it is. */
  readonly sheet: string | null;
  /** Path of the site, with both slashes. */
  readonly base: string;
}

/** Same projection, frame, palette and markers as MapLibre's; it stays without WebGL and without JavaScript. */
export function DrawnMap(props: DrawnMapProps) {
  const { drawing, base } = props;
  const { frame } = drawing;
  return (
    <>
      <div className="frame" data-overview={frame.ground === '' ? '' : undefined}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name, a title would be a tooltip */}
        <svg className="drawing" viewBox={frame.viewBox} {...frame.most}>
          {frame.ground !== null && <Ground {...props} transform={frame.ground} />}
          <Outlines {...props} />
        </svg>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: as above */}
        <svg className="marks" {...frame.most}>
          <ThemeSigns drawing={drawing} />
          {drawing.marks.map((mark) => (
            <Mark key={mark.territory.key} mark={mark} base={base} />
          ))}
        </svg>
      </div>
      <p className="credit">{site.attribution}</p>
    </>
  );
}

interface ShapeProps extends Pick<DrawnMapProps, 'groundFile'> {
  readonly name: string;
  readonly d: string;
  readonly className?: string;
}

function Shape({ groundFile, name, d, className }: ShapeProps) {
  if (groundFile === null) return <path className={className} d={d} />;
  return <use className={className} href={`${groundFile}#${groundId(name)}`} />;
}

/** Where something is open the colours of other sheets step aside. */
function extentsOn({ frame, listed }: Drawing, { extents }: DrawnGround): DrawnGround['extents'] {
  if (frame.ground !== '') return [];
  if (!listed) return extents;
  const ids = new Set(listed);
  return extents.filter(({ sheets }) => sheets.some((id) => ids.has(id)));
}

function Ground({ ground, groundFile, drawing, base, transform }: DrawnMapProps & { transform: string }) {
  const isOverview = drawing.subject === null;
  const { lands } = drawing.frame;
  const linked = lands ? ground.regions.filter(({ key }) => lands.includes(key)) : ground.regions;
  return (
    <g transform={transform || undefined}>
      <Shape groundFile={groundFile} className="neighbours" name="voisins" d={ground.neighbours} />
      {lands && (
        <Shape
          groundFile={groundFile}
          className="land"
          name={LAND_ID}
          d={ground.regions.map(({ path }) => path).join('')}
        />
      )}
      {linked.map(({ path, ...region }) => (
        <a
          key={region.key}
          className="land"
          href={linksFrom(base).territory(region)}
          tabIndex={isOverview ? undefined : -1}
          aria-label={region.name}
          data-territory={region.key}
        >
          <title>{region.name}</title>
          <Shape groundFile={groundFile} name={region.key} d={path} />
        </a>
      ))}
      <Shape
        groundFile={groundFile}
        className="departements"
        name="departements"
        d={ground.departementBorders}
      />
      <Shape groundFile={groundFile} className="borders" name="regions" d={ground.regionBorders} />
      {extentsOn(drawing, ground).map(({ key, theme, sheets, path }) => (
        <g
          key={key}
          className="extent"
          data-theme={theme}
          data-sheets={sheets.join(' ')}
          data-territory={key}
        >
          <Shape groundFile={groundFile} name={key} d={path} />
        </g>
      ))}
    </g>
  );
}

/** The outline of one that is only approximate is dashed. */
const rough = (territory: Territory) => (isRoughArea(territory, site.contours.kind) ? '' : undefined);

function Outlines({ drawing, base, sheet }: DrawnMapProps) {
  const { subject, areas } = drawing;
  if (!subject) return null;
  const links = linksFrom(base);
  // Its ground lies under the outlines inside it.
  return (
    <>
      <path
        className="subject"
        data-selected=""
        data-territory={subject.territory.key}
        data-sheets={sheet ?? undefined}
        data-rough={rough(subject.territory)}
        d={subject.path}
      />
      {areas.map(({ territory, sheet: own, path }) => (
        <a
          key={territory.key}
          className="area"
          href={own === null ? links.territory(territory) : links.sheet(own)}
          tabIndex={-1}
          aria-label={territory.name}
          data-territory={territory.key}
          data-sheet={own ?? undefined}
          data-rough={rough(territory)}
        >
          <title>{territory.name}</title>
          <path d={path} />
        </a>
      ))}
    </>
  );
}

/** Once for all the marks that show it; its colour is the same in each. */
function ThemeSigns({ drawing }: Pick<DrawnMapProps, 'drawing'>) {
  const themes = new Set(drawing.marks.flatMap(({ theme }) => theme ?? []));
  if (themes.size === 0) return null;
  return (
    <defs>
      {[...themes].map((theme) => (
        <ThemeSign key={theme} id={themeSignId(theme)} className={styles.icon} sign={themeOf(theme).icon} />
      ))}
    </defs>
  );
}

interface MarkProps extends Pick<DrawnMapProps, 'base'> {
  readonly mark: DrawnMark;
}

function Mark({ mark, base }: MarkProps) {
  const links = linksFrom(base);
  const { territory, sheets, count, title, offset } = mark;
  const [sheet, ...others] = sheets;
  const isOne = sheet !== undefined && others.length === 0;
  const name = `${territory.name}, ${sheetCount(count)}`;
  const { wide, narrow } = offset;
  const isSame = wide.x === narrow.x && wide.y === narrow.y;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its link has a name
    <svg x={`${mark.x}%`} y={`${mark.y}%`}>
      <a
        href={isOne ? links.sheet(sheet) : links.territory(territory)}
        tabIndex={-1}
        aria-label={name}
        data-territory={territory.key}
        data-sheets={sheets.length > 0 ? sheets.join(' ') : undefined}
        data-sheet={isOne ? sheet : undefined}
      >
        <title>{title ?? name}</title>
        {isSame ? (
          <Stand mark={mark} at={wide} />
        ) : (
          <>
            <Stand mark={mark} at={wide} screen="wide" />
            <Stand mark={mark} at={narrow} screen="narrow" />
          </>
        )}
      </a>
    </svg>
  );
}

interface StandProps {
  readonly mark: DrawnMark;
  readonly at: ScreenPoint;
  readonly screen?: 'wide' | 'narrow';
}

/** On one size of screen, or on all. */
function Stand({ mark, at, screen }: StandProps) {
  const { territory, theme, pile, count } = mark;
  return (
    <g className={screen} transform={at.x || at.y ? `translate(${at.x} ${at.y})` : undefined}>
      <Leader {...at} />
      <circle className="press" r="22" />
      <g className="sign" transform="scale(.86)" data-theme={theme ?? pile?.[0]}>
        <LevelShape level={territory.level} pile={pile ?? undefined} {...(theme === null && { count })}>
          {theme !== null && <use href={`#${themeSignId(theme)}`} />}
        </LevelShape>
      </g>
    </g>
  );
}

function Leader(offset: { readonly x: number; readonly y: number }) {
  const { x, y } = offset;
  if (!needsLeader(offset)) return null;
  return (
    <g className="leader">
      <line x2={-x} y2={-y} />
      <circle cx={-x} cy={-y} r="2" />
    </g>
  );
}
