import { Link } from '@tanstack/react-router';
import { Columns2, Star, Tag } from 'lucide-react';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { useMyTerritory } from '../../state/my-territory.ts';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelowStart } from '../../ui/place-below.ts';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './HomeInvitations.module.css';
import { LazyPopover } from './LazyPopover.tsx';

export function HomeInvitations({ catalogue }: { readonly catalogue: Catalogue }) {
  const mine = useMyTerritory();
  return (
    <nav className={`${styles.invitations} no-print`} aria-label="Pour commencer">
      {mine && (
        <TerritoryLink territory={mine} className={styles.mine}>
          <Star size={17} aria-hidden="true" fill="currentColor" />
          <span className="visually-hidden">Mon territoire{'\u00a0'}: </span>
          {mine.name}
        </TerritoryLink>
      )}
      <LazyPopover
        className={styles.invitation}
        button={
          <>
            <Tag size={17} aria-hidden="true" /> Choisir un thème
          </>
        }
        popover={(code, popover) => (
          <Menu {...popover} place={placeBelowStart} className={styles.themes}>
            <code.ThemeLinks catalogue={catalogue} />
          </Menu>
        )}
      />
      <Link to={PATHS.compare} className={styles.invitation}>
        <Columns2 size={17} aria-hidden="true" /> Comparer deux territoires
      </Link>
    </nav>
  );
}
