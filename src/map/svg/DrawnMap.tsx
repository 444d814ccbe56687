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
import { themeSignId } from './static-map-live.ts';

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
      <p className="credit">{site.attribution}</p>
    </>
  );
}

interface ShapeProps extends Pick<DrawnMapProps, 'backdropFile'> {
  readonly name: string;
  readonly d: string | undefined;
  readonly className?: string;
}

function Shape({ backdropFile, name, d, className }: ShapeProps) {
  if (backdropFile === null) return <path className={className} d={d} />;
  return <use className={className} href={`${backdropFile}#${backdropId(name)}`} />;
}

function Backdrop({
  backdrop,
  backdropFile,
  drawing,
  base,
  transform,
}: DrawnMapProps & { transform: string }) {
  const isOverview = drawing.areas.length === 0;
  const { lands } = drawing.frame;
  const paths = new Map(backdrop.extents.map(({ key, path }) => [key, path]));
  const linked = lands ? backdrop.regions.filter(({ key }) => lands.includes(key)) : backdrop.regions;
  return (
    <g transform={transform || undefined}>
      <Shape backdropFile={backdropFile} className="neighbours" name="voisins" d={backdrop.neighbours} />
      {lands && (
        <Shape
          backdropFile={backdropFile}
          className="land"
          name={LAND_ID}
          d={backdrop.regions.map(({ path }) => path).join('')}
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
          <Shape backdropFile={backdropFile} name={region.key} d={path} />
        </a>
      ))}
      <Shape backdropFile={backdropFile} className="rivers" name="cours-d-eau" d={backdrop.rivers} />
      <Shape
        backdropFile={backdropFile}
        className="departements"
        name="departements"
        d={backdrop.departementBorders}
      />
      <Shape backdropFile={backdropFile} className="borders" name="regions" d={backdrop.regionBorders} />
      {drawing.extents.map(({ key, theme, sheets, isIndicative }) => (
        <g
          key={key}
          className="extent"
          data-theme={theme}
          data-sheets={sheets?.join(' ')}
          data-territory={key}
          data-rough={isIndicative ? '' : undefined}
        >
          <Shape backdropFile={backdropFile} name={key} d={paths.get(key)} />
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

interface MarkProps extends Pick<DrawnMapProps, 'base'> {
  readonly mark: DrawnMark;
}

function Mark({ mark, base }: MarkProps) {
  const links = linksFrom(base);
  const { territory, sheets, sign, title, offset } = mark;
  const sheet = sign.theme === null ? undefined : sheets[0];
  const name = `${territory.name}, ${sheetCount(sign.count)}`;
  const { wide, narrow } = offset;
  const isSame = wide.x === narrow.x && wide.y === narrow.y;
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
  const { theme, pile, count } = mark.sign;
  return (
    <g className={screen} transform={at.x || at.y ? `translate(${at.x} ${at.y})` : undefined}>
      <Leader {...at} />
      <circle className="press" r="22" />
      <g className="sign" transform="scale(.86)" data-theme={leadOf(mark.sign)}>
        <LevelShape level={mark.territory.level} pile={pile} {...(theme === null && { count })}>
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
