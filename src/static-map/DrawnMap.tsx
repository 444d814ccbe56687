import type { DrawnMap as Drawing, DrawnArea, DrawnGround, DrawnMark } from '../formats/static-map-shapes.ts';
import { needsLeader } from '../geo/marker-layout.ts';
import { LevelMark } from '../outline/LevelMark.tsx';
import { sheetCount } from '../text/french-numbers.ts';
import { groundId } from './ground-file.ts';

interface DrawnMapLinks {
  readonly sheet: (id: string) => string;
  readonly territory: (territory: DrawnArea['territory']) => string;
}

interface DrawnMapProps {
  readonly ground: DrawnGround;
  /** Address of the file that has the ground's shapes; null draws them in the page. */
  readonly groundFile: string | null;
  readonly drawing: Drawing;
  /** The sheet whose page it is. */
  readonly sheet: string | null;
  readonly credit: string;
  readonly links: DrawnMapLinks;
  readonly iconOf: (theme: string) => string;
  /** Whether its outline is only approximate: it is dashed. */
  readonly isRough: (territory: DrawnArea['territory']) => boolean;
}

/** Same projection, frame, palette and markers as MapLibre's; it stays without WebGL and without JavaScript. */
export function DrawnMap(props: DrawnMapProps) {
  const { drawing, credit } = props;
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
          {drawing.marks.map((mark, at) => (
            <Mark key={mark.territory.key} mark={mark} id={`repere-${at}`} {...props} />
          ))}
        </svg>
      </div>
      <p className="credit">{credit}</p>
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

function Ground({ ground, groundFile, drawing, links, transform }: DrawnMapProps & { transform: string }) {
  const isOverview = drawing.subject === null;
  return (
    <g transform={transform || undefined}>
      <Shape groundFile={groundFile} className="neighbours" name="voisins" d={ground.neighbours} />
      {ground.regions.map(({ path, ...region }) => (
        <a
          key={region.key}
          className="land"
          href={links.territory(region)}
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

function Outlines({ drawing, links, sheet, isRough }: DrawnMapProps) {
  const { subject, areas } = drawing;
  if (!subject) return null;
  const rough = (territory: DrawnArea['territory']) => (isRough(territory) ? '' : undefined);
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

interface MarkProps extends Pick<DrawnMapProps, 'links' | 'iconOf'> {
  readonly mark: DrawnMark;
  readonly id: string;
}

function Mark({ mark, id, links, iconOf }: MarkProps) {
  const { territory, theme, pile, sheets, count, title, offset } = mark;
  const [sheet, ...others] = sheets;
  const isOne = sheet !== undefined && others.length === 0;
  const name = `${territory.name}, ${sheetCount(count)}`;
  const own = theme === null ? undefined : { id: theme, icon: iconOf(theme) };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its link has a name
    <svg x={`${mark.x}%`} y={`${mark.y}%`}>
      <defs>
        <g id={id} transform="translate(-18 -18)">
          <LevelMark
            level={territory.level}
            {...(own ? { theme: own } : { count, pile: pile ?? undefined })}
          />
        </g>
      </defs>
      <a
        href={isOne ? links.sheet(sheet) : links.territory(territory)}
        tabIndex={-1}
        aria-label={name}
        data-territory={territory.key}
        data-sheets={sheets.join(' ')}
        data-sheet={isOne ? sheet : undefined}
      >
        <title>{title ?? name}</title>
        {(['wide', 'narrow'] as const).map((screen) => (
          <g key={screen} className={screen} transform={`translate(${offset[screen].x} ${offset[screen].y})`}>
            <Leader {...offset[screen]} />
            <circle r="22" fill="none" pointerEvents="all" />
            <use href={`#${id}`} transform="scale(.86)" />
          </g>
        ))}
      </a>
    </svg>
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
