import { conformity } from 'virtual:atlas/publication';
import { Link, useMatch } from '@tanstack/react-router';
import { PATHS, ROUTES, SITE_PAGE_NAMES, SITE_PAGES, type SitePage } from '../../state/address/addresses.ts';
import { showShortcutsHelp } from '../../state/reader/keyboard-preferences.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SiteFooter.module.css';

export function SiteFooter() {
  const sheet = useMatch({ from: ROUTES.sheet, shouldThrow: false });
  const territory = useMatch({ from: ROUTES.territory, shouldThrow: false });
  const about = sheet
    ? { fiche: sheet.params.id }
    : territory && { territoire: `${territory.params.level}-${territory.params.code}` };
  const searchOf = (page: SitePage) =>
    page === 'integrer' || page === (sheet ? 'signaler' : 'proposer') ? { ...about } : {};
  return (
    <footer className={`ruled small no-print ${styles.footer}`}>
      <nav aria-label="Pied de page">
        <ul>
          {SITE_PAGES.map((page) => (
            <li key={page}>
              <Link to={PATHS.page} params={{ page }} search={searchOf(page)}>
                {SITE_PAGE_NAMES[page]}
                {page === 'accessibilite' && `\u00a0: ${conformity}`}
              </Link>
            </li>
          ))}
          <li>
            <Link to={PATHS.territories}>Régions et départements</Link>
          </li>
          <li className="needs-script for-keyboard">
            <Button look="link" onClick={() => showShortcutsHelp(true)}>
              Raccourcis clavier
            </Button>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
