import { conformity } from 'virtual:atlas/publication';
import { Link } from '@tanstack/react-router';
import { PATHS, type SitePage } from '../../address/addresses.ts';

const PAGES: readonly (readonly [page: SitePage, name: string])[] = [
  ['accessibilite', `Accessibilité\u00a0: ${conformity}`],
  ['mentions-legales', 'Mentions légales'],
  ['confidentialite', 'Confidentialité'],
  ['plan-du-site', 'Plan du site'],
];

export function SiteFooter() {
  return (
    <nav aria-label="Pied de page">
      <ul>
        {PAGES.map(([page, name]) => (
          <li key={page}>
            <Link to={PATHS.page} params={{ page }}>
              {name}
            </Link>
          </li>
        ))}
        <li>
          <Link to={PATHS.about}>À propos</Link>
        </li>
      </ul>
    </nav>
  );
}
