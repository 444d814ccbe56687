import { workerData } from 'node:worker_threads';
import { writeCards } from './draw-card.ts';

writeCards(workerData);
