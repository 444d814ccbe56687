import { useParams } from '@tanstack/react-router';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { ThemePanel } from '../../features/explore/ThemePanel.tsx';
import { ROUTES } from '../../state/address/addresses.ts';
import { site, themeOf } from '../../state/data/settings.ts';
import { useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';

export function ThemePage() {
  const theme = themeOf(useParams({ from: ROUTES.theme }).id);
  const catalogue = useCatalogue();
  const shown = useShownSheets(catalogue);
  const sentence = theme.sentence ?? site.sentence;
  return (
    <>
      <PageHead
        title={theme.label}
        description={`${theme.label} : ${sheetCount(shown.sheets.length)}. ${sentence}`}
      />
      <ThemePanel key={theme.id} theme={theme} catalogue={catalogue} shown={shown} />
    </>
  );
}
