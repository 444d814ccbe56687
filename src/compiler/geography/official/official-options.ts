import { parseArgs } from 'node:util';
import { PUBLIC_ADDRESS } from './public-address.ts';

interface GeographyOptions {
  /** A folder, a file or an address; null for indicative contours. */
  readonly official: string | null;
  readonly partial: boolean;
}

const FLAG = '--official';

function withAddress(args: readonly string[], address: string): string[] {
  return args.flatMap((arg, at) => {
    const next = args[at + 1];
    return arg === FLAG && (next === undefined || next.startsWith('-')) ? [FLAG, address] : [arg];
  });
}

/** Null when the command line can't be understood. */
export function geographyOptions(
  args: readonly string[],
  publicAddress = PUBLIC_ADDRESS,
): GeographyOptions | null {
  try {
    const options = { official: { type: 'string' }, partial: { type: 'boolean', default: false } } as const;
    const { official = null, partial } = parseArgs({
      args: withAddress(args, publicAddress),
      options,
    }).values;
    return official === '' || (partial && official === null) ? null : { official, partial };
  } catch {
    return null;
  }
}
