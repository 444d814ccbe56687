import { site } from '../../data/settings.ts';

/** The name of the site, its last word in the accent's colour. */
export function SiteName() {
  const last = site.name.lastIndexOf(' ') + 1;
  return (
    <>
      {site.name.slice(0, last)}
      <span>{site.name.slice(last)}</span>
    </>
  );
}
