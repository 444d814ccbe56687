import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContentFolder } from '../../compiler/content-folder.ts';
import type { DraftJobs } from './draft-process.ts';

interface Answer {
  readonly call: number;
  readonly value?: never;
  readonly error?: string;
}

export interface Compiler {
  ask<J extends keyof DraftJobs>(
    job: J,
    folder: ContentFolder,
    query?: string,
  ): Promise<ReturnType<DraftJobs[J]>>;
  stop(): void;
}

const PROCESS = fileURLToPath(new URL('draft-process.ts', import.meta.url));

/** One call at a time, in order. */
export function startCompiler(): Compiler {
  const child = fork(PROCESS, { execArgv: ['--import', 'tsx'] });
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  child.on('message', (answer: Answer) => waiting.get(answer.call)?.(answer));
  return {
    ask: (job, folder, query = '') =>
      new Promise((resolve, reject) => {
        const call = ++calls;
        waiting.set(call, ({ value, error }) => {
          waiting.delete(call);
          if (value === undefined) reject(new Error(error));
          else resolve(value);
        });
        child.send({ call, job, given: [folder, query] });
      }),
    stop: () => void child.kill(),
  };
}
