import { site } from '../../state/data/settings.ts';

export function SiteName() {
  const last = site.name.lastIndexOf(' ') + 1;
  return (
    <>
      {site.name.slice(0, last)}
      <span>{site.name.slice(last)}</span>
    </>
  );
}
