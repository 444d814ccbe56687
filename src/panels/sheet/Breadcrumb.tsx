import { Link } from '@tanstack/react-router';
import type { SheetTerritory } from '../../domain/catalogue.ts';
import styles from './Breadcrumb.module.css';

/** Where the territory lies: France › Grand Est › Meurthe-et-Moselle. */
export function Breadcrumb({ territory }: { readonly territory: SheetTerritory }) {
  return (
    <nav aria-label="Fil d’Ariane" className={styles.breadcrumb}>
      <ol>
        <li>
          <Link to="/">France</Link>
        </li>
        {territory.parents.map((parent) => (
          <li key={parent.key}>
            {parent.name}
            {parent.share}
          </li>
        ))}
        <li aria-current="location">{territory.name}</li>
      </ol>
    </nav>
  );
}
