import { Shapes } from 'lucide-react';
import type { SVGAttributes } from 'react';
import { levels, site, themes } from '../../../state/data/settings.ts';
import { ThemeIcon } from '../../../ui/ThemeIcon.tsx';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { LevelName } from '../../outline/LevelName.tsx';
import styles from './Legend.module.css';
import { CornerMenu } from './MapChoices.tsx';

/** The EPT share the sign of the other intercommunalités. */
const SHOWN = levels.filter((level) => level !== 'ept');

const LINE = 'M1 16 8 8l8 6 9-9';
const AREA = 'M3 12 8 4l9 1 6 7-5 7-10-1z';
const dot = (x: number, r: number) => `M${x - r} 11a${r} ${r} 0 1 0 ${2 * r} 0 ${r} ${r} 0 1 0 ${-2 * r} 0`;

const { kind } = site.contours;

type Look = Pick<SVGAttributes<SVGPathElement>, 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth'>;

const line = (color: string, strokeWidth = 1): Look => ({ stroke: `var(${color})`, strokeWidth });
const filled = (color: string, edge: Look): Look => ({ fill: `var(${color})`, ...edge });
const NO_EDGE: Look = { stroke: 'none' };

const LIMIT = line('--map-departement');
const EXTENT = filled('--theme', { ...line('--theme', 1.5), fillOpacity: 'var(--extent-opacity)' });
const PARENT = filled('--map-parent', line('--map-departement', 0.6));
const COMPARED = filled('--compared-b', { ...line('--compared-b', 2.4), fillOpacity: 0.2 });
const TOWN = filled('--map-label-town', NO_EDGE);

/** In the map's own colours. */
const SIGNS: readonly (readonly [sign: string, path: string, means: string | false, look?: Look])[] = [
  ['region', LINE, 'Limite de région', line('--map-region', 1.9)],
  ['departement', LINE, 'Limite de département', LIMIT],
  ['epci', LINE, 'Limite d’intercommunalité', line('--map-epci')],
  ['commune', LINE, kind !== 'indicatif' && 'Limite de commune', LIMIT],
  ['extent', AREA, 'Territoire d’une fiche, à la couleur du thème', EXTENT],
  ['subject', AREA, 'Territoire ouvert', filled('--map-subject', { strokeWidth: 2.4 })],
  ['neighbour', AREA, 'Territoire voisin'],
  ['parent', AREA, 'Territoire plus large qui le contient', PARENT],
  ['soft', dot(13, 2.5), kind !== 'officiel' && 'Commune située, sans limite connue', TOWN],
  ['compared', AREA, 'Territoire comparé, avec sa lettre', COMPARED],
  ['water', LINE, 'Cours d’eau, lac', line('--map-river', 2.4)],
  ['towns', dot(4, 1.8) + dot(11, 2.7) + dot(20, 3.8), 'Ville, selon sa population', TOWN],
  ['named', dot(13, 5), 'Lieu que cite la fiche', filled('--map-selection', NO_EDGE)],
];

export const Legend = () => (
  <CornerMenu part="legend" Icon={Shapes} words="Légende" width={styles.sheet}>
    <LegendSigns />
  </CornerMenu>
);

export function LegendSigns() {
  return (
    <div className={styles.signs}>
      <p className="note">La forme indique l’échelon</p>
      <ul>
        {SHOWN.map((level) => (
          <li key={level} className="row">
            <LevelMark level={level} /> <LevelName level={level} />
          </li>
        ))}
      </ul>
      <p className="note">La couleur et le signe indiquent le thème</p>
      <ul>
        {themes.map((theme) => (
          <li key={theme.id} className="row" data-theme={theme.id}>
            <span className={`tile ${styles.swatch}`}>
              <ThemeIcon sign={theme.icon} size={14} />
            </span>{' '}
            {theme.label}
          </li>
        ))}
      </ul>
      <p className="note">Les nombres, les traits, les surfaces et les points</p>
      <ul>
        <li className="row">
          <LevelMark level="departement" count={2} /> Deux fiches au même endroit
        </li>
        <li className="row">
          <b className={styles.count}>3</b> Fiches de la région et de ses territoires
        </li>
        {SIGNS.filter(([, , means]) => means).map(([sign, path, means, look]) => (
          <li key={sign} className="row" data-theme={themes[0]?.id}>
            <svg className={styles.sign} viewBox="0 0 26 22" data-sign={sign} aria-hidden="true">
              <path d={path} {...look} />
            </svg>
            {means}
          </li>
        ))}
      </ul>
    </div>
  );
}
