import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/bricolage-grotesque/700.css';
import '../../ui/styles/base.css';
import '../../ui/styles/primitives.css';
import '../../ui/styles/design-tokens.css';
import '../svg/static-map.css';
import '../../ui/styles/preferences.css';
import 'virtual:atlas/themes.css';
import './embed.css';
import { imposeScheme, leadToPage } from './embed-query.ts';
import { liveCard } from './live-card.ts';
import { liveMap } from './live-map.ts';

imposeScheme(location.search);

document.addEventListener('DOMContentLoaded', () => {
  const map = document.querySelector<HTMLElement>('.static-map');
  if (map) liveMap(map);
  const card = document.querySelector<HTMLElement>('.summary');
  if (card) liveCard(card);
  const missing = document.querySelector<HTMLAnchorElement>('.missing a');
  if (missing) leadToPage(missing, location.search);
});
