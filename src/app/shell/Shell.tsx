import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router';
import { PANEL_ID } from '../../a11y/element-ids.ts';
import { keepFocusReturn } from '../../a11y/focus-return.ts';
import { keepFocus } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { SearchBox } from '../../panels/search/SearchBox.tsx';
import { useShownSheets } from '../../state/use-shown-sheets.ts';
import { MapSlot } from './MapSlot.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { OverseasNav } from './OverseasNav.tsx';
import { PageLinks } from './PageLinks.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { PanelToggle } from './PanelToggle.tsx';
import styles from './Shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { SiteName } from './SiteName.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { StatusMessage } from './StatusMessage.tsx';
import { useComparedOnMap, useComparison, useStartComparison, useToggleCompared } from './use-comparison.ts';
import { useOpenTerritory } from './use-open-territory.ts';
import { useSubject } from './use-subject.ts';

const root = getRouteApi('__root__');

export function Shell() {
  const catalogue = root.useLoaderData();
  const subject = useSubject(catalogue);
  const navigate = useNavigate();
  const openTerritory = useOpenTerritory();
  const comparison = useComparison();
  const compared = useComparedOnMap(comparison);
  const shown = useShownSheets(catalogue);
  const toggle = useToggleCompared(comparison !== null);
  const start = useStartComparison(subject?.key ?? null, comparison);
  return (
    <div className={styles.shell}>
      <SkipLinks />
      <header className={`${styles.header} no-print`}>
        <Link to={PATHS.home} className={styles.name}>
          <SiteName />
        </Link>
        <SearchBox
          listed={shown.query}
          onTerritory={toggle ? ({ key }) => toggle(key) : openTerritory}
          onSheet={(id) => {
            keepFocusReturn({ sheet: id, from: 'search' });
            void navigate({ to: PATHS.sheet, params: { id } }).then(keepFocus);
          }}
          onTheme={(id) =>
            void navigate({
              to: PATHS.theme,
              params: { id },
              search: (before) => ({ ...before, q: undefined }),
            })
          }
          onList={(q) =>
            void navigate({ to: PATHS.home, search: (before) => ({ ...before, q: q || undefined }) })
          }
          onCompare={start && (({ key }) => start(key))}
        />
        <PageLinks />
      </header>
      <OfflineNotice />
      <PanelFrame id={PANEL_ID}>
        <Outlet />
      </PanelFrame>
      <PanelToggle />
      <MapSlot catalogue={catalogue} subject={subject} compared={compared} onToggle={toggle} />
      <OverseasNav catalogue={catalogue} subject={subject?.key ?? null} comparison={comparison} />
      <Shortcuts onEscape={subject || comparison ? () => void navigate({ to: PATHS.home }) : null} />
      <StatusMessage catalogue={catalogue} subject={subject} comparison={comparison} shown={shown} />
    </div>
  );
}
