import { Link } from '@tanstack/react-router';
import { Info } from 'lucide-react';
import { PATHS } from '../../../state/address/addresses.ts';
import { site } from '../../../state/data/settings.ts';
import { isSoft, shownContour } from '../contours/shown-contour.ts';
import type { MapViewModel } from '../layers/use-map-view-model.ts';
import styles from './RoughContour.module.css';

const Chip = ({ words }: { readonly words: string }) => (
  <span className={styles.chip} data-part="rough-contour">
    {words}
  </span>
);

export function RoughContour({ shown, contours }: Pick<MapViewModel, 'shown' | 'contours'>) {
  const soft = shown.lit.filter((key) => isSoft(shownContour(contours, key)));
  if (soft.length === 0)
    return shown.isBare && shown.lit.length === 1 ? <Chip words="position seule, sans contour" /> : null;
  const { explainedIn } = site.contours;
  const words = soft.length !== 1 ? 'étendues approximatives' : 'étendue approximative';
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
