import { site } from '../../data/settings.ts';
import { AboutPanel } from '../../panels/about/AboutPanel.tsx';
import { PageHead } from './PageHead.tsx';

export function AboutPage() {
  return (
    <>
      <PageHead title="À propos" description={`Sources, licences et précision de la ${site.name}.`} />
      <AboutPanel />
    </>
  );
}
