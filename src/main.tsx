import { startAtlas } from './app/start/start-atlas.tsx';

// A style that is missing costs style only: Vite would have the code that it comes with fail.
addEventListener('vite:preloadError', (event) => {
  if (event.payload.message.includes('CSS')) event.preventDefault();
});

// In a task of its own: reading all this code takes long enough.
setTimeout(() => void startAtlas());
