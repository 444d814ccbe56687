import { Link } from '@tanstack/react-router';
import { Info } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import { site } from '../../data/settings.ts';
import { isRoughContour, shownContour } from '../contours/rough-contour.ts';
import type { MapPicture } from '../layers/use-map-picture.ts';
import styles from './RoughContour.module.css';

export function RoughContour({ shown, contours }: Pick<MapPicture, 'shown' | 'contours'>) {
  const rough = shown.lit.filter((key) => isRoughContour(key) && shownContour(contours, key));
  if (rough.length === 0) return null;
  const { explainedIn } = site.contours;
  const words = rough.length > 1 ? 'contours approximatifs' : 'contour approximatif';
  if (explainedIn === null)
    return (
      <span className={styles.chip} data-part="rough-contour">
        {words}
      </span>
    );
  return (
    <Link to={PATHS.about} hash={explainedIn} className={styles.chip} data-part="rough-contour">
      <Info size={15} aria-hidden="true" />
      <span>
        {words}
        <span className="visually-hidden">{'\u00a0'}: ce qu’ils valent</span>
      </span>
    </Link>
  );
}
