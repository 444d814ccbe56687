import { conformity } from 'virtual:atlas/publication';
import { Link } from '@tanstack/react-router';
import { PATHS, type SitePage } from '../../address/addresses.ts';
import { SitePageLink } from '../../panels/shared/SitePageLink.tsx';

const PAGES: readonly (readonly [page: SitePage, name: string])[] = [
  ['accessibilite', `Accessibilité\u00a0: ${conformity}`],
  ['mentions-legales', 'Mentions légales'],
  ['confidentialite', 'Confidentialité'],
  ['plan-du-site', 'Plan du site'],
  ['proposer', 'Proposer une fiche'],
  ['signaler', 'Signaler une erreur'],
];

export function SiteFooter() {
  return (
    <nav aria-label="Pied de page">
      <ul>
        {PAGES.map(([page, name]) => (
          <li key={page}>
            <SitePageLink page={page}>{name}</SitePageLink>
          </li>
        ))}
        <li>
          <Link to={PATHS.about}>À propos</Link>
        </li>
      </ul>
    </nav>
  );
}
