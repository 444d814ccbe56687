import '../../../ui/styles/page-styles.ts';
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
