import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/bricolage-grotesque/700.css';
import '../../../ui/styles/base.css';
import '../../../ui/styles/primitives.css';
import '../../../ui/styles/design-tokens.css';
import '../../../ui/styles/preferences.css';
import { toMend } from 'virtual:to-mend';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToMendPage } from './ToMendPage.tsx';

const container = document.getElementById('app');
if (!container) throw new Error('the page « À corriger » without #app');
createRoot(container).render(
  <StrictMode>
    <ToMendPage toMend={toMend} />
  </StrictMode>,
);
