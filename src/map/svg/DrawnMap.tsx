import type { DrawnMap as Drawing, DrawnBackdrop, DrawnMark } from '../../core/formats/static-map-shapes.ts';
import { needsLeader } from '../../core/geo/marker-layout.ts';
import type { ScreenPoint } from '../../core/geo/spread-markers.ts';
import { leadOf } from '../../core/scene/map-scene.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { linksFrom } from '../../state/address/addresses.ts';
import { site, themeOf } from '../../state/data/settings.ts';
import { ThemeSign } from '../../ui/ThemeIcon.tsx';
import styles from '../outline/LevelMark.module.css';
import { LevelShape } from '../outline/LevelMark.tsx';
import { backdropId, LAND_ID } from './backdrop-file.ts';
import { themeSignId } from './static-map.ts';

interface DrawnMapProps {
  readonly backdrop: DrawnBackdrop;
  /** Address of the file that has the backdrop's shapes; null draws them in the page. */
  readonly backdropFile: string | null;
  readonly drawing: Drawing;
  /** Path of the site, with both slashes. */
  readonly base: string;
}

/** Same projection, frame, palette and markers as MapLibre's; it stays without WebGL and without JavaScript. */
export function DrawnMap(props: DrawnMapProps) {
  const { drawing, base } = props;
  const { frame } = drawing;
  return (
    <>
      <div className="frame" data-overview={frame.backdrop === '' ? '' : undefined}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name, a title would be a tooltip */}
        <svg className="drawing" viewBox={frame.viewBox} {...frame.most}>
          {frame.backdrop !== null && <Backdrop {...props} transform={frame.backdrop} />}
          <Outlines {...props} />
          {drawing.dots !== '' && <path className="dot" d={drawing.dots} />}
        </svg>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: as above */}
        <svg className="marks" {...frame.most}>
          <ThemeSigns drawing={drawing} />
          {drawing.marks.map((mark) => (
            <Mark key={mark.territory.key} mark={mark} base={base} />
          ))}
        </svg>
      </div>
      <p className="credit soft">{site.attribution}</p>
    </>
  );
}

/** Of the backdrop: drawn in the page, or shown from the file that has it. */
const shapesFrom = (file: string | null) => (name: string, d: string | undefined, className?: string) =>
  file === null ? (
    <path className={className} d={d} />
  ) : (
    <use className={className} href={`${file}#${backdropId(name)}`} />
  );

function Backdrop(props: DrawnMapProps & { readonly transform: string }) {
  const { backdrop, backdropFile, drawing, base, transform } = props;
  const isOverview = drawing.areas.length === 0;
  const { lands } = drawing.frame;
  const shape = shapesFrom(backdropFile);
  const paths = new Map(backdrop.extents.map(({ key, path }) => [key, path]));
  const linked = lands ? backdrop.regions.filter(({ key }) => lands.includes(key)) : backdrop.regions;
  return (
    <g transform={transform || undefined}>
      {shape('voisins', backdrop.neighbours, 'neighbours')}
      {lands && shape(LAND_ID, backdrop.regions.map(({ path }) => path).join(''), 'land')}
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
          {shape(region.key, path)}
        </a>
      ))}
      {shape('cours-d-eau', backdrop.rivers, 'rivers')}
      {shape('departements', backdrop.departementBorders, 'departements')}
      {shape('regions', backdrop.regionBorders, 'borders')}
      {drawing.extents.map(({ key, theme, sheets, isIndicative }) => (
        <g
          key={key}
          className="extent"
          data-theme={theme}
          data-sheets={sheets?.join(' ')}
          data-territory={key}
          data-rough={isIndicative ? '' : undefined}
        >
          {shape(key, paths.get(key))}
        </g>
      ))}
    </g>
  );
}

/** The backdrop of what the page is about lies under the outlines inside it. */
function Outlines({ drawing, base }: DrawnMapProps) {
  const links = linksFrom(base);
  return drawing.areas.map(({ territory, role, isIndicative, sheets: [sheet] = [], path }) => {
    const shared = { 'data-territory': territory.key, 'data-rough': isIndicative ? '' : undefined };
    if (role === 'subject')
      return (
        <path
          key={territory.key}
          className="subject"
          data-selected=""
          data-sheets={sheet}
          {...shared}
          d={path}
        />
      );
    return (
      <a
        key={`${territory.key} a`}
        className="area"
        href={sheet === undefined ? links.territory(territory) : links.sheet(sheet)}
        tabIndex={-1}
        aria-label={territory.name}
        data-sheet={sheet}
        {...shared}
      >
        <title>{territory.name}</title>
        <path d={path} />
      </a>
    );
  });
}

/** Once for all the marks that show it; its colour is the same in each. */
function ThemeSigns({ drawing }: Pick<DrawnMapProps, 'drawing'>) {
  const themes = new Set(drawing.marks.flatMap(({ sign }) => sign.theme ?? []));
  if (themes.size === 0) return null;
  return (
    <defs>
      {[...themes].map((theme) => (
        <ThemeSign key={theme} id={themeSignId(theme)} className={styles.icon} sign={themeOf(theme).icon} />
      ))}
    </defs>
  );
}

function Mark({ mark, base }: { readonly mark: DrawnMark; readonly base: string }) {
  const links = linksFrom(base);
  const { territory, sheets, sign, title, offset } = mark;
  const sheet = sign.theme === null ? undefined : sheets[0];
  const name = `${territory.name}, ${sheetCount(sign.count)}`;
  const { wide, narrow } = offset;
  const isSame = wide.x === narrow.x && wide.y === narrow.y;
  const screens = isSame ? [undefined] : (['wide', 'narrow'] as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its link has a name
    <svg x={`${mark.x}%`} y={`${mark.y}%`}>
      <a
        href={sheet === undefined ? links.territory(territory) : links.sheet(sheet)}
        tabIndex={-1}
        aria-label={name}
        data-territory={territory.key}
        data-sheets={sheets.length > 0 ? sheets.join(' ') : undefined}
        data-sheet={sheet}
      >
        <title>{title ?? name}</title>
        {screens.map((screen) => (
          <Sign key={screen ?? ''} mark={mark} at={offset[screen ?? 'wide']} screen={screen} />
        ))}
      </a>
    </svg>
  );
}

interface SignProps {
  readonly mark: DrawnMark;
  readonly at: ScreenPoint;
  /** On one size of screen, or on all. */
  readonly screen: 'wide' | 'narrow' | undefined;
}

function Sign({ mark, at, screen }: SignProps) {
  const { theme, pile, count } = mark.sign;
  return (
    <g className={screen} transform={at.x || at.y ? `translate(${at.x} ${at.y})` : undefined}>
      {needsLeader(at) && (
        <g className="leader">
          <line x2={-at.x} y2={-at.y} />
          <circle cx={-at.x} cy={-at.y} r="2" />
        </g>
      )}
      <circle className="press" r="22" />
      <g className="sign" transform="scale(.86)" data-theme={leadOf(mark.sign)}>
        <LevelShape level={mark.territory.level} pile={pile} {...(theme === null && { count })}>
          {theme !== null && <use href={`#${themeSignId(theme)}`} />}
        </LevelShape>
      </g>
    </g>
  );
}
