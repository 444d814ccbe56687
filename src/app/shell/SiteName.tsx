import { site } from '../../state/data/settings.ts';

export function SiteName() {
  const lastWordAt = site.name.lastIndexOf(' ') + 1;
  const name = (
    <>
      {site.name.slice(0, lastWordAt)}
      <span>{site.name.slice(lastWordAt)}</span>
    </>
  );
  if (!site.logo) return name;
  const { file, width, height } = site.logo;
  return (
    <>
      <img src={import.meta.env.BASE_URL + file} width={width} height={height} alt="" />
      <b>{name}</b>
    </>
  );
}
