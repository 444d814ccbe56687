import { toMend } from 'virtual:to-mend';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MendingNotice } from './MendingNotice.tsx';

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <StrictMode>
    <MendingNotice toMend={toMend} />
  </StrictMode>,
);
