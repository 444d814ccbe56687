import { createBrowserHistory } from '@tanstack/react-router';
import { startAtlas } from './app/start/start-atlas.tsx';

startAtlas(createBrowserHistory());
