import { Link, Outlet, useMatch, useNavigate } from '@tanstack/react-router';
import { SearchBox } from '../../features/search/SearchBox.tsx';
import { PATHS, ROUTES } from '../../state/address/addresses.ts';
import { useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { onFirstPage } from '../hydration/first-page.ts';
import { MapSlot } from './MapSlot.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { OverseasNav } from './OverseasNav.tsx';
import { PageLinks } from './PageLinks.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { PanelToggle } from './PanelToggle.tsx';
import styles from './Shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteName } from './SiteName.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { StatusMessage } from './StatusMessage.tsx';
import { useCatalogue } from './use-catalogue.ts';
import {
  openSet,
  useComparedOnMap,
  useComparison,
  useStartComparison,
  useToggleCompared,
} from './use-comparison.ts';
import { useSearchActions } from './use-search-actions.ts';
import { useSubject } from './use-subject.ts';

export function Shell() {
  const catalogue = useCatalogue();
  const subject = useSubject(catalogue);
  const navigate = useNavigate();
  const comparison = useComparison();
  const compared = useComparedOnMap(comparison);
  const shown = useShownSheets(catalogue);
  const toggle = useToggleCompared(comparison !== null);
  const start = useStartComparison(subject?.key ?? null, comparison);
  const actions = useSearchActions(toggle, start);
  const close = () => void navigate({ to: PATHS.home });
  // The home page has its search box in the panel.
  const isHome = useMatch({ from: ROUTES.home, shouldThrow: false }) !== undefined;
  return (
    <div className={styles.shell}>
      <SkipLinks />
      <header className={`row spread no-print ${styles.header}`}>
        <Link to={PATHS.home} className={styles.name}>
          <SiteName />
        </Link>
        {isHome ? null : <SearchBox listQuery={shown.query} {...actions} />}
        <PageLinks compared={openSet(subject)} />
      </header>
      <OfflineNotice />
      <PanelFrame>
        <Outlet />
        <SiteFooter />
      </PanelFrame>
      <PanelToggle />
      <MapSlot catalogue={catalogue} subject={subject} compared={compared} onToggle={toggle} />
      <OverseasNav catalogue={catalogue} subject={subject?.key ?? null} comparison={comparison} />
      <Shortcuts onEscape={subject || comparison ? () => onFirstPage(close) : null} />
      <StatusMessage catalogue={catalogue} subject={subject} comparison={comparison} shown={shown} />
    </div>
  );
}
