import { Link } from '@tanstack/react-router';
import { Info } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import { site } from '../../data/settings.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { isRoughContour, shownContour } from '../contours/rough-contour.ts';
import { COMMUNE_LINES_FROM } from '../layers/CommuneLayers.tsx';
import type { MapPicture } from '../layers/use-map-picture.ts';
import styles from './RoughContour.module.css';

type Drawn = Pick<MapPicture, 'shown' | 'contours' | 'namesZoom'>;

const drawsCommunes = ({ contours, namesZoom }: Drawn): boolean =>
  contours.levels.commune !== undefined &&
  namesZoom >= COMMUNE_LINES_FROM &&
  isRoughArea({ level: 'commune' }, site.contours.kind);

const Chip = ({ words }: { readonly words: string }) => (
  <span className={styles.chip} data-part="rough-contour">
    {words}
  </span>
);

export function RoughContour(drawn: Drawn) {
  const { shown, contours } = drawn;
  const rough = shown.lit.filter((key) => isRoughContour(key) && shownContour(contours, key));
  if (rough.length === 0 && !drawsCommunes(drawn))
    return shown.isBare && shown.lit.length === 1 ? <Chip words="position seule, sans contour" /> : null;
  const { explainedIn } = site.contours;
  const words = rough.length !== 1 ? 'contours approximatifs' : 'contour approximatif';
  if (explainedIn === null) return <Chip words={words} />;
  return (
    <Link
      to={PATHS.page}
      params={{ page: 'a-propos' }}
      hash={explainedIn}
      className={styles.chip}
      data-part="rough-contour"
    >
      <Info size={15} aria-hidden="true" />
      <span>
        {words}
        <span className="visually-hidden">{'\u00a0'}: ce qu’ils valent</span>
      </span>
    </Link>
  );
}
