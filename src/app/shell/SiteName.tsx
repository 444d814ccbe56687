import { site } from '../../state/data/settings.ts';

export function SiteName() {
  const lastWordAt = site.name.lastIndexOf(' ') + 1;
  return (
    <>
      {site.name.slice(0, lastWordAt)}
      <span>{site.name.slice(lastWordAt)}</span>
    </>
  );
}
